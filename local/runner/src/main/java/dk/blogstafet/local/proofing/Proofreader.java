package dk.blogstafet.local.proofing;

import dk.blogstafet.local.manuscript.Manuscript;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.Reading;
import dk.blogstafet.local.proofing.Finding.Weight;
import dk.blogstafet.local.speech.Speech;
import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.local.text.Line;
import dk.blogstafet.local.text.TextFile;
import dk.blogstafet.page.Markdown;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.DraftValidation;
import dk.blogstafet.relay.DraftValidator;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.ValidationError;
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
import org.jspecify.annotations.Nullable;

/// Reads manuscripts: says what the server would say of them, and what an editor would.
public final class Proofreader {
  private static final Parser PARSER = Markdown.parser(IncludeSourceSpans.BLOCKS_AND_INLINES);

  /// In shorter texts a single long word makes a hard text.
  private static final int ENOUGH_WORDS = 50;

  private final Speech speech;
  private final ValidationMessages flaws;
  private final Optional<Relay> relay;
  private final LocalDate today;
  private final RenderCheck renderCheck;

  /// A reader of manuscripts for a relay. Without one, everything is read but whether the relay has
  /// the category.
  ///
  /// @param today the last date that a post may have
  public Proofreader(Speech speech, Optional<Relay> relay, LocalDate today) {
    this(speech, relay, today, new RenderCheck());
  }

  Proofreader(Speech speech, Optional<Relay> relay, LocalDate today, RenderCheck renderCheck) {
    this.renderCheck = renderCheck;
    this.speech = speech;
    this.flaws = new ValidationMessages(LocalizedMessages.in(speech.language()));
    this.relay = relay;
    this.today = today;
  }

  /// Reads a file's bytes.
  ///
  /// @param folder where the file is, and where its relative links begin
  public Proof read(byte[] file, Path folder) {
    return switch (TextFile.of(file, TextFile.SHORT)) {
      case TextFile.Illegible(var complaints) -> unreadable(complaints);
      case TextFile.Legible(var lines) -> read(lines, folder);
    };
  }

  private Proof read(List<Line> lines, Path folder) {
    return switch (ManuscriptReader.read(lines)) {
      case Reading.Unreadable<Manuscript>(var complaints) -> unreadable(complaints);
      case Reading.Legible<Manuscript>(var manuscript) -> read(manuscript, lines, folder);
    };
  }

  private Proof unreadable(List<Complaint> complaints) {
    return new Proof(complaints.stream().map(this::finding).toList(), Optional.empty());
  }

  private Proof read(Manuscript manuscript, List<Line> lines, Path folder) {
    var findings = new ArrayList<Finding>();
    verdict(manuscript).map(this::finding).forEach(findings::add);
    if (isUnrenderable(manuscript)) {
      var sentence = speech.text("check.unrenderable");
      findings.add(new Finding(1, Weight.ERROR, "unrenderable", sentence));
    }
    var told =
        findings.stream().filter(it -> it.code().equals("placeholder")).map(Finding::line).toList();
    Placeholders.in(lines, manuscript.end()).stream()
        .filter(left -> !told.contains(left.line()))
        .map(this::finding)
        .forEach(findings::add);
    var text = manuscript.draft().text();
    if (text == null) {
      return new Proof(findings, Optional.empty());
    }
    var first = manuscript.lines().getOrDefault("text", List.of(manuscript.end())).getFirst();
    var document = PARSER.parse(text);
    findings.addAll(seen(document, folder, first));
    var lix = Lix.of(PlainText.blocks(document));
    lix.flatMap(it -> hard(it, first)).ifPresent(findings::add);
    return new Proof(findings, lix);
  }

  private Stream<Complaint> verdict(Manuscript manuscript) {
    var complaints =
        manuscript.complaints(relay.orElseGet(() -> standIn(manuscript.draft().category())), today);
    return complaints.stream().filter(complaint -> relay.isPresent() || !isOfCategory(complaint));
  }

  private boolean isUnrenderable(Manuscript manuscript) {
    var draft = manuscript.draft();
    var home = relay.orElseGet(() -> standIn(draft.category()));
    return switch (DraftValidator.of(draft, home, today)) {
      case DraftValidation.Valid valid -> renderCheck.fails(home, valid);
      case DraftValidation.Invalid _ -> false;
    };
  }

  private static boolean isOfCategory(Complaint complaint) {
    return complaint instanceof Complaint.Breach(_, ValidationError.UnknownValue(var at, _, _))
        && at.equals("category");
  }

  /// A relay that takes any category it could have.
  private static Relay standIn(@Nullable String category) {
    var name =
        category == null || Category.flawOf(category, "category").isPresent() ? "x" : category;
    return new Relay(
        new RelayId("x"),
        "x",
        "x",
        Optional.empty(),
        List.of(new Category(name)),
        Language.DANISH,
        Relay.RelayState.OPEN);
  }

  private List<Finding> seen(Node document, Path folder, int first) {
    var eye = new TextEye(speech, new LinkEye(folder), first);
    document.accept(eye);
    return eye.findings();
  }

  private Optional<Finding> hard(Lix lix, int line) {
    return switch (lix.level()) {
      case VERY_EASY, EASY, MEDIUM -> Optional.empty();
      case HARD, VERY_HARD -> {
        var level = speech.text("lix." + lix.level().tag());
        var sentence = speech.text("check.lix.hard", lix.value(), level);
        yield lix.words() < ENOUGH_WORDS
            ? Optional.empty()
            : Optional.of(new Finding(line, Weight.HINT, "lix", sentence));
      }
    };
  }

  private Finding finding(Placeholders.Placeholder left) {
    var sentence =
        left.isLostLetter()
            ? speech.text("check.lost")
            : speech.text("check.placeholder", left.text());
    return new Finding(left.line(), Weight.ERROR, "placeholder", sentence);
  }

  private Finding finding(Complaint complaint) {
    return switch (complaint) {
      case Complaint.Breach(var line, var error) ->
          new Finding(line, Weight.ERROR, ValidationMessages.code(error), flaws.sentence(error));
      case Complaint.Unexpected unexpected ->
          new Finding(unexpected.line(), Weight.ERROR, "unreadable", withoutLine(unexpected));
    };
  }

  private static String withoutLine(Complaint.Unexpected complaint) {
    return complaint.sentence().substring((complaint.line() + ": ").length());
  }
}
