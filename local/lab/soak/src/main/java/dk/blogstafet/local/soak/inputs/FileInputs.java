package dk.blogstafet.local.soak.inputs;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.importing.ParsedPage;
import dk.blogstafet.local.importing.RelayPageParser;
import dk.blogstafet.local.lint.LintResult;
import dk.blogstafet.local.lint.ManuscriptLinter;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.ReadResult;
import dk.blogstafet.local.manuscript.RelayFileReader;
import dk.blogstafet.local.manuscript.SiteFile;
import dk.blogstafet.local.newsletter.CommandListSentences;
import dk.blogstafet.local.text.LineError;
import dk.blogstafet.newsletter.lists.SubscriberListDefaults;
import dk.blogstafet.newsletter.lists.SubscriberListReader;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Files of authors and editors: manuscripts, the files of relays and sites, old relay pages,
/// subscriber lists; and also Markdown texts.
final class FileInputs implements FuzzInput.FuzzSource {
  private static final List<InputFileType> KINDS = List.of(InputFileType.values());
  private static final String READ = "read";
  private static final String REFUSED = "refused";

  /// The demo's, so that a manuscript can pass the linter.
  private static final List<Category> CATEGORIES =
      Stream.of("Borgere", "Forskning", "Ledelse", "Planlægning", "Politik", "Teknologi", "Velfærd")
          .map(Category::new)
          .toList();

  private static final Relay RELAY =
      new Relay(
          new RelayId("skygge"),
          "Skygge",
          "Om skygge.",
          Optional.empty(),
          CATEGORIES,
          Language.DANISH,
          Relay.RelayState.OPEN);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private final SeedCorpus corpus;
  private final MarkdownInputs inputs;
  private final CommandMessages messages = CommandMessages.of(Map.of(), false);
  private final ManuscriptLinter linter = new ManuscriptLinter(messages, Optional.of(RELAY), TODAY);

  private FileInputs(SeedCorpus seedCorpus) {
    this.corpus = seedCorpus;
    this.inputs = new MarkdownInputs(seedCorpus, RELAY);
  }

  /// Returns inputs based on the demo's files.
  static FileInputs in(Path root) throws IOException {
    return new FileInputs(SeedCorpus.in(root));
  }

  @Override
  public FuzzInput next(RandomGenerator random) {
    if (random.nextInt(KINDS.size() + 1) == 0) {
      return inputs.next(random);
    }
    var kind = HostileStrings.oneOf(KINDS, random);
    var bytes = spoilt(corpus.any(kind, random), random);
    return new FuzzInput(
        kind.words(), () -> new String(bytes, StandardCharsets.UTF_8), () -> read(kind, bytes));
  }

  /// Parses a file, and returns the verdict.
  InputVerdict read(InputFileType kind, byte[] bytes) {
    return switch (kind) {
      case MANUSCRIPT -> taken(ManuscriptReader.read(bytes));
      case KEPT_POST -> taken(ManuscriptReader.readExported(bytes));
      case SHEET -> taken(RelayFileReader.read(bytes));
      case SITE -> taken(SiteFile.read(bytes));
      case PAGE -> taken(RelayPageParser.parse(bytes));
      case LIST ->
          taken(
              SubscriberListReader.read(
                  bytes, new CommandListSentences(messages), TODAY, SubscriberListDefaults.NONE));
      case PROOFREADING -> taken(linter.read(bytes, Path.of("")));
    };
  }

  private static InputVerdict taken(ReadResult<?> result) {
    return switch (result) {
      case ReadResult.Valid<?> _ -> InputVerdict.passed(READ);
      case ReadResult.Invalid<?>(var errors) -> refused(errors);
    };
  }

  private static InputVerdict taken(ParsedPage parsed) {
    return switch (parsed) {
      case ParsedPage.RelayPageContent _ -> InputVerdict.passed(READ);
      case ParsedPage.Invalid(var errors) -> refused(errors);
    };
  }

  private static InputVerdict taken(SubscriberListReader.SubscriberListContent content) {
    return InputVerdict.passed(content.errors().isEmpty() ? READ : REFUSED);
  }

  private static InputVerdict taken(LintResult result) {
    return InputVerdict.passed(result.hasErrors() ? REFUSED : READ);
  }

  /// A rejection must have an error message.
  private static InputVerdict refused(List<LineError> errors) {
    return errors.isEmpty()
        ? InputVerdict.failed("rejected without an error message")
        : InputVerdict.passed(REFUSED);
  }

  private static byte[] spoilt(String text, RandomGenerator random) {
    var spoilt = text;
    for (var left = 1 + random.nextInt(3); left > 0; left--) {
      spoilt = HostileStrings.mutated(spoilt, random);
    }
    var bytes = spoilt.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && random.nextInt(4) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
