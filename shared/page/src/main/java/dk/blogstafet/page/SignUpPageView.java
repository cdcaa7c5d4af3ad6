package dk.blogstafet.page;

/// The sign-up form on a page of its own, as somebody sees it whose sign-up could not be taken.
record SignUpPageView(PageLayout layout, String title, SignUpForm form, SignUpNotice notice) {}
