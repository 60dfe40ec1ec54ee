package ukraine

// complaints is how a person can complain about how their data are treated.
var complaints = law("art. 8(2)(8)–(9): the Parliament Commissioner for Human Rights, or a court", throughArticle)
