package dk.blogstafet.page;

/// The sign-up form on a page of its own, as somebody sees it whose sign-up could not be taken.
record SignUpView(Frame frame, String title, SignUpForm form, Notice notice) {}
