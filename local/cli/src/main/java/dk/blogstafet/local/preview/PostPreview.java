package dk.blogstafet.local.preview;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.lint.LintFinding;
import dk.blogstafet.local.lint.ManuscriptLinter;
import dk.blogstafet.local.manuscript.Manuscript;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.ReadResult;
import dk.blogstafet.page.site.PageRenderer;
import dk.blogstafet.page.site.SiteRenderer;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.change.DraftValidator;
import dk.blogstafet.relay.change.ValidatedDraft;
import dk.blogstafet.relay.validation.Slug;
import dk.blogstafet.relay.validation.Validated;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Renders a manuscript with the site's own renderer; if that fails, renders a page with the
/// errors.
final class PostPreview {
  private final PreviewContext context;
  private final CommandMessages messages;
  private final Clock clock;
  private final Function<Site, PageRenderer> renderers;

  PostPreview(PreviewContext previewContext, CommandMessages commandMessages, Clock clock) {
    this(previewContext, commandMessages, clock, SiteRenderer::new);
  }

  /// Creates a preview with another renderer.
  PostPreview(
      PreviewContext previewContext,
      CommandMessages commandMessages,
      Clock clock,
      Function<Site, PageRenderer> renderers) {
    this.renderers = renderers;
    this.context = previewContext;
    this.messages = commandMessages;
    this.clock = clock;
  }

  /// Returns the HTML for a file's bytes: the page with the findings of `check` below it, or the
  /// errors that prevent rendering.
  ///
  /// @param file the file of these bytes
  /// @param seen the identifier of these bytes
  String of(byte[] bytes, Path file, String seen) {
    var findings = findings(bytes, file);
    return sound(bytes)
        .map(valid -> PreviewHtml.following(page(valid), note(findings), seen))
        .orElseGet(() -> PreviewHtml.following(flawed(findings), "", seen));
  }

  private String note(List<String> findings) {
    return PreviewHtml.note(messages.text("preview.note", findings.size()), findings);
  }

  private Optional<ValidatedDraft> sound(byte[] bytes) {
    var today = DanishTime.today(clock);
    return switch (ManuscriptReader.read(bytes)) {
      case ReadResult.Invalid<Manuscript> _ -> Optional.empty();
      case ReadResult.Valid<Manuscript>(var manuscript) ->
          switch (DraftValidator.of(manuscript.draft(), context.relay(), today)) {
            case Validated.Valid(var valid) -> Optional.of(valid);
            case Validated.Invalid(var _) -> Optional.empty();
          };
    };
  }

  private String page(ValidatedDraft valid) {
    var metadata = valid.metadata();
    var leg = context.next();
    var id = valid.wish().orElseGet(() -> id(metadata.title(), leg.number()));
    var position = new PostPosition(metadata.date(), leg);
    var whole = new Post(new PostSummary(id, leg, metadata, clock.instant()), valid.body());
    try {
      var page =
          renderers
              .apply(context.site())
              .post(
                  context.relay(), whole, context.older(position, id), context.newer(position, id));
      return new String(page.bytes(), StandardCharsets.UTF_8);
    } catch (RuntimeException | StackOverflowError _) {
      return flawed(List.of(messages.text("check.unrenderable")));
    }
  }

  private static PostId id(String title, int leg) {
    var slug = Slug.of(title);
    return new PostId(slug.isEmpty() ? "indlaeg-" + leg : slug);
  }

  private List<String> findings(byte[] bytes, Path file) {
    var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
    var reader =
        new ManuscriptLinter(messages, Optional.of(context.relay()), DanishTime.today(clock));
    var name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
    return reader.read(bytes, folder).findings().stream().map(it -> sentence(name, it)).toList();
  }

  /// Returns a page that explains why the manuscript can't be shown.
  String flawed(List<String> sentences) {
    var title = PreviewHtml.escaped(messages.text("preview.flawed"));
    var items =
        sentences.stream()
            .map(sentence -> "<li>" + PreviewHtml.escaped(sentence) + "</li>\n")
            .collect(Collectors.joining());
    var remedy = PreviewHtml.escaped(messages.text("preview.remedy"));
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>%s</title>
    <style>
    :root { color-scheme: light dark; background: Canvas; color: CanvasText }
    body { font: 1.1rem/1.5 sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem;
      overflow-wrap: anywhere }
    </style>
    </head>
    <body>
    <main>
    <h1>%s</h1>
    <ul>
    %s</ul>
    <p>%s</p>
    </main>
    </body>
    </html>
    """
        .formatted(messages.language().tag(), title, title, items, remedy);
  }

  private static String sentence(String name, LintFinding finding) {
    return name + ":" + finding.line() + ": " + finding.sentence();
  }
}
