"""Which event word a time expression dates, against labels made by hand and against treebanks."""
