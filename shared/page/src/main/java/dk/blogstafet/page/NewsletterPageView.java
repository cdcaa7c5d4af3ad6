package dk.blogstafet.page;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.page.ArticlePageView.NavLink;
import java.util.List;
import java.util.Optional;

/// A step on the way into a newsletter or out of it: what there is to say, and what can be done.
record NewsletterPageView(PageLayout layout, List<PageSection> sections, List<NavLink> links) {
  NewsletterPageView {
    sections = List.copyOf(sections);
    links = List.copyOf(links);
  }

  /// Something said and done, under a heading unless that is empty.
  ///
  /// @param after what is said behind the forms
  record PageSection(
      String heading, List<String> before, List<ButtonForm> forms, List<String> after) {
    PageSection {
      before = List.copyOf(before);
      forms = List.copyOf(forms);
      after = List.copyOf(after);
    }

    /// Something said and nothing done.
    static PageSection said(String... sentences) {
      return new PageSection("", List.of(sentences), List.of(), List.of());
    }
  }

  /// A button, and what is sent when it is pressed.
  ///
  /// @param asked how often mails shall come, to be chosen once more; empty where that isn't asked
  /// @param words what stands between the choice and the button, or empty
  /// @param isMain whether it is what most people came for
  record ButtonForm(
      String action,
      List<HiddenField> hidden,
      Optional<MailFrequency> asked,
      String words,
      String button,
      boolean isMain) {
    ButtonForm {
      hidden = List.copyOf(hidden);
    }

    /// The button that most people came for.
    static ButtonForm main(String action, String button, HiddenField... hidden) {
      return new ButtonForm(action, List.of(hidden), Optional.empty(), "", button, true);
    }

    /// A button that some want instead.
    static ButtonForm other(String action, String button, HiddenField... hidden) {
      return new ButtonForm(action, List.of(hidden), Optional.empty(), "", button, false);
    }
  }

  /// A field that is sent and not seen.
  record HiddenField(String name, String value) {}
}
