package dk.blogstafet.page.turn;

import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.page.ConvertedDocumentView;
import dk.blogstafet.page.JtedocumentGenerated;
import dk.blogstafet.page.TemplateRunner;
import dk.blogstafet.relay.rendering.RenderedPage;
import dk.blogstafet.words.LocalizedMessages;
import java.util.List;

/// The page that gives a form back whose document was converted. It shows neither site nor relay,
/// because the function that renders it can't read them.
public final class ConvertedDocumentPages {
  private final LocalizedMessages words;

  /// Creates the pages of a language.
  public ConvertedDocumentPages(LocalizedMessages words) {
    this.words = words;
  }

  /// What the form's page knows of its turn, as it sent it.
  ///
  /// @param draft version that a save replaces
  /// @param turn version
  public record FormVersions(String token, String draft, String turn) {
    /// Omits the token.
    @Override
    public String toString() {
      return "FormVersions";
    }
  }

  /// Gives a form back.
  ///
  /// @param typed what it had
  /// @param filled what it has with the document; the same if there is none
  /// @param notice what happened
  /// @param losses what the document lost, one sentence each
  public RenderedPage page(
      FormVersions form,
      DraftContent typed,
      DraftContent filled,
      String notice,
      List<String> losses) {
    var view =
        new ConvertedDocumentView(
            words, form.token(), form.draft(), form.turn(), typed, filled, notice, losses);
    return TemplateRunner.standalone(
        typed.text().length() + filled.text().length(),
        (output, interceptor) -> JtedocumentGenerated.render(output, interceptor, view));
  }
}
