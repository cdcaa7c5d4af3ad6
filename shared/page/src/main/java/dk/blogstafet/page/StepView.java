package dk.blogstafet.page;

import dk.blogstafet.newsletter.MailFrequency;
import dk.blogstafet.page.ProseView.Way;
import java.util.List;
import java.util.Optional;

/// A step on the way into a newsletter or out of it: what there is to say, and what can be done.
record StepView(Frame frame, List<Part> parts, List<Way> ways) {
  StepView {
    parts = List.copyOf(parts);
    ways = List.copyOf(ways);
  }

  /// Something said and done, under a heading unless that is empty.
  ///
  /// @param after what is said behind the forms
  record Part(String heading, List<String> before, List<StepForm> forms, List<String> after) {
    Part {
      before = List.copyOf(before);
      forms = List.copyOf(forms);
      after = List.copyOf(after);
    }

    /// Something said and nothing done.
    static Part said(String... sentences) {
      return new Part("", List.of(sentences), List.of(), List.of());
    }
  }

  /// A button, and what is sent when it is pressed.
  ///
  /// @param asked how often mails shall come, to be chosen once more; empty where that isn't asked
  /// @param words what stands between the choice and the button, or empty
  /// @param isMain whether it is what most people came for
  record StepForm(
      String action,
      List<Hidden> hidden,
      Optional<MailFrequency> asked,
      String words,
      String button,
      boolean isMain) {
    StepForm {
      hidden = List.copyOf(hidden);
    }

    /// The button that most people came for.
    static StepForm main(String action, String button, Hidden... hidden) {
      return new StepForm(action, List.of(hidden), Optional.empty(), "", button, true);
    }

    /// A button that some want instead.
    static StepForm other(String action, String button, Hidden... hidden) {
      return new StepForm(action, List.of(hidden), Optional.empty(), "", button, false);
    }
  }

  /// A field that is sent and not seen.
  record Hidden(String name, String value) {}
}
