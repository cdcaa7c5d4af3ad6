package dk.blogstafet.page;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.page.ArticlePageView.NavLink;
import java.util.List;
import java.util.Optional;

/// A page of the newsletter's sign-up or unsubscribe steps: text and forms.
public record NewsletterPageView(
    PageLayout layout, List<PageSection> sections, List<NavLink> links) {
  public NewsletterPageView {
    sections = List.copyOf(sections);
    links = List.copyOf(links);
  }

  /// Text and forms, under a heading unless the heading is empty.
  ///
  /// @param after text below the forms
  public record PageSection(
      String heading, List<String> before, List<ButtonForm> forms, List<String> after) {
    public PageSection {
      before = List.copyOf(before);
      forms = List.copyOf(forms);
      after = List.copyOf(after);
    }

    /// Creates a section of text only.
    public static PageSection ofText(String... sentences) {
      return new PageSection("", List.of(sentences), List.of(), List.of());
    }
  }

  /// A button, with the fields that it sends.
  ///
  /// @param asked the frequency preselected in a choice of frequencies; empty for no such choice
  /// @param words text between the choice and the button, or empty
  /// @param isMain whether this is the page's primary action
  public record ButtonForm(
      String action,
      List<HiddenField> hidden,
      Optional<MailFrequency> asked,
      String words,
      String button,
      boolean isMain) {
    public ButtonForm {
      hidden = List.copyOf(hidden);
    }

    /// Creates the page's primary button.
    public static ButtonForm main(String action, String button, HiddenField... hidden) {
      return new ButtonForm(action, List.of(hidden), Optional.empty(), "", button, true);
    }

    /// Creates a secondary button.
    public static ButtonForm other(String action, String button, HiddenField... hidden) {
      return new ButtonForm(action, List.of(hidden), Optional.empty(), "", button, false);
    }
  }

  /// A hidden form field.
  public record HiddenField(String name, String value) {}
}
