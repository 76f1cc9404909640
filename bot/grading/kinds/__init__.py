"""The kinds of answer, one file each: what an author may expect, how it is read, how it is compared."""
