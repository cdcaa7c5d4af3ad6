package dk.blogstafet.local.lint;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.lint.LintFinding.LintSeverity;
import dk.blogstafet.local.manuscript.Manuscript;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.ReadResult;
import dk.blogstafet.local.text.FileLine;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.page.markdown.Markdown;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.DraftValidator;
import dk.blogstafet.relay.change.PostDraft;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.relay.validation.Validated;
import dk.blogstafet.relay.validation.ValidationError;
import dk.blogstafet.words.LocalizedMessages;
import dk.blogstafet.words.ValidationMessages;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Checks manuscripts: the server's validation, and an editor's hints.
public final class ManuscriptLinter {
  private static final Parser PARSER = Markdown.parser(IncludeSourceSpans.BLOCKS_AND_INLINES);

  /// In a shorter text, one long word is enough to raise the level.
  private static final int ENOUGH_WORDS = 50;

  private final CommandMessages messages;
  private final ValidationMessages flaws;
  private final Optional<Relay> relay;
  private final LocalDate today;
  private final RenderCheck renderCheck;

  /// Creates a linter for a relay. Without a relay it checks everything but whether the relay has
  /// the category.
  ///
  /// @param today the latest date that a post may have
  public ManuscriptLinter(CommandMessages commandMessages, Optional<Relay> relay, LocalDate today) {
    this(commandMessages, relay, today, new RenderCheck());
  }

  ManuscriptLinter(
      CommandMessages commandMessages,
      Optional<Relay> relay,
      LocalDate today,
      RenderCheck renderCheck) {
    this.renderCheck = renderCheck;
    this.messages = commandMessages;
    this.flaws = new ValidationMessages(LocalizedMessages.in(commandMessages.language()));
    this.relay = relay;
    this.today = today;
  }

  /// Checks a file's bytes.
  ///
  /// @param folder the file's folder, which relative links start from
  public LintResult read(byte[] file, Path folder) {
    return switch (TextFile.of(file, TextFile.SHORT)) {
      case TextFile.Invalid(var errors) -> unreadable(errors);
      case TextFile.Valid(var lines) -> read(lines, folder);
    };
  }

  private LintResult read(List<FileLine> lines, Path folder) {
    return switch (ManuscriptReader.read(lines)) {
      case ReadResult.Invalid<Manuscript>(var errors) -> unreadable(errors);
      case ReadResult.Valid<Manuscript>(var manuscript) -> read(manuscript, lines, folder);
    };
  }

  private LintResult unreadable(List<LineError> errors) {
    return new LintResult(errors.stream().map(this::finding).toList(), Optional.empty());
  }

  private LintResult read(Manuscript manuscript, List<FileLine> lines, Path folder) {
    var findings = new ArrayList<LintFinding>();
    verdict(manuscript).map(this::finding).forEach(findings::add);
    if (isUnrenderable(manuscript)) {
      var sentence = messages.text("check.unrenderable");
      findings.add(new LintFinding(1, LintSeverity.ERROR, "unrenderable", sentence));
    }
    var told =
        findings.stream()
            .filter(it -> it.code().equals("placeholder"))
            .map(LintFinding::line)
            .toList();
    PlaceholderScanner.in(lines, manuscript.end()).stream()
        .filter(left -> !told.contains(left.line()))
        .map(this::finding)
        .forEach(findings::add);
    var text = manuscript.draft().text();
    if (text == null) {
      return new LintResult(findings, Optional.empty());
    }
    var first = manuscript.lines().getOrDefault("text", List.of(manuscript.end())).getFirst();
    var document = PARSER.parse(text);
    findings.addAll(seen(document, folder, first));
    var lix = LixScore.of(PlainTextVisitor.blocks(document));
    lix.flatMap(it -> hard(it, first)).ifPresent(findings::add);
    return new LintResult(findings, lix);
  }

  private Stream<LineError> verdict(Manuscript manuscript) {
    var errors = manuscript.errors(relay.orElseGet(() -> standIn(manuscript.draft())), today);
    return errors.stream().filter(error -> relay.isPresent() || !isOfCategory(error));
  }

  private boolean isUnrenderable(Manuscript manuscript) {
    var draft = manuscript.draft();
    var home = relay.orElseGet(() -> standIn(draft));
    return switch (DraftValidator.of(draft, home, today)) {
      case Validated.Valid(var valid) -> renderCheck.fails(home, valid);
      case Validated.Invalid(var _) -> false;
    };
  }

  private static boolean isOfCategory(LineError error) {
    return error instanceof LineError.RuleViolation(_, ValidationError.UnknownValue(var at, _, _))
        && at.equals("category");
  }

  /// Returns a relay that has the draft's category and picture.
  private static Relay standIn(PostDraft draft) {
    var picture = Optional.ofNullable(draft.picture()).map(PostDraft.PictureDraft::address);
    var id = picture.filter(PictureName::isPath).map(it -> it.split("/", -1)[1]).orElse("x");
    var category = draft.category();
    var name =
        category == null || Category.errorOf(category, "category").isPresent() ? "x" : category;
    return new Relay(
        new RelayId(id),
        "x",
        "x",
        Optional.empty(),
        List.of(new Category(name)),
        Language.DANISH,
        Relay.RelayState.OPEN);
  }

  private List<LintFinding> seen(Node document, Path folder, int first) {
    var eye = new TextLinter(messages, new LinkLinter(folder), first);
    document.accept(eye);
    return eye.findings();
  }

  private Optional<LintFinding> hard(LixScore lix, int line) {
    return switch (lix.level()) {
      case VERY_EASY, EASY, MEDIUM -> Optional.empty();
      case HARD, VERY_HARD -> {
        var level = messages.text("lix." + lix.level().tag());
        var sentence = messages.text("check.lix.hard", lix.value(), level);
        yield lix.words() < ENOUGH_WORDS
            ? Optional.empty()
            : Optional.of(new LintFinding(line, LintSeverity.HINT, "lix", sentence));
      }
    };
  }

  private LintFinding finding(PlaceholderScanner.TextPlaceholder left) {
    var sentence =
        left.isLostLetter()
            ? messages.text("check.lost")
            : messages.text("check.placeholder", left.text());
    return new LintFinding(left.line(), LintSeverity.ERROR, "placeholder", sentence);
  }

  private LintFinding finding(LineError lineError) {
    return switch (lineError) {
      case LineError.RuleViolation(var line, var error) ->
          new LintFinding(
              line, LintSeverity.ERROR, ValidationMessages.code(error), flaws.sentence(error));
      case LineError.UnexpectedText unexpected ->
          new LintFinding(
              unexpected.line(),
              LintSeverity.ERROR,
              "unreadable",
              unexpected.message(messages.language()));
    };
  }
}
