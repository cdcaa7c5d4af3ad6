package dk.blogstafet.page;

/// The sign-up form on a page of its own, shown when a sign-up was rejected.
public record SignUpPageView(
    PageLayout layout, String title, SignUpForm form, SignUpNotice notice) {}
