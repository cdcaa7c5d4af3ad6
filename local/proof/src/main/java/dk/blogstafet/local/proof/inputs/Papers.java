package dk.blogstafet.local.proof.inputs;

import dk.blogstafet.local.importing.Parsed;
import dk.blogstafet.local.importing.RelayPageParser;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.Reading;
import dk.blogstafet.local.manuscript.RelaySheet;
import dk.blogstafet.local.manuscript.SiteSheet;
import dk.blogstafet.local.newsletter.ListFile;
import dk.blogstafet.local.proofing.Proof;
import dk.blogstafet.local.proofing.Proofreader;
import dk.blogstafet.local.speech.Speech;
import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Files that authors and editors write: manuscripts, the files of relays and sites, old relay
/// pages, lists of readers; and among them texts in Markdown.
final class Papers implements Input.Source {
  private static final List<Paper> KINDS = List.of(Paper.values());
  private static final String READ = "read";
  private static final String REFUSED = "refused";

  /// The demo's, so that what is proofread can be without fault.
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

  private final Originals originals;
  private final Texts texts;
  private final Speech speech = Speech.of(Map.of(), false);
  private final Proofreader proofreader = new Proofreader(speech, Optional.of(RELAY), TODAY);

  private Papers(Originals originals) {
    this.originals = originals;
    this.texts = new Texts(originals, RELAY);
  }

  /// With the demo's files to begin from.
  static Papers in(Path root) throws IOException {
    return new Papers(Originals.in(root));
  }

  @Override
  public Input next(RandomGenerator random) {
    if (random.nextInt(KINDS.size() + 1) == 0) {
      return texts.next(random);
    }
    var kind = Hostile.oneOf(KINDS, random);
    var bytes = spoilt(originals.any(kind, random), random);
    return new Input(
        kind.words(), () -> new String(bytes, StandardCharsets.UTF_8), () -> read(kind, bytes));
  }

  /// What becomes of a file.
  Taken read(Paper kind, byte[] bytes) {
    return switch (kind) {
      case MANUSCRIPT -> taken(ManuscriptReader.read(bytes));
      case KEPT_POST -> taken(ManuscriptReader.readKept(bytes));
      case SHEET -> taken(RelaySheet.read(bytes));
      case SITE -> taken(SiteSheet.read(bytes));
      case PAGE -> taken(RelayPageParser.parse(bytes));
      case LIST -> taken(ListFile.read(bytes, speech, TODAY));
      case PROOFREADING -> taken(proofreader.read(bytes, Path.of("")));
    };
  }

  private static Taken taken(Reading<?> reading) {
    return switch (reading) {
      case Reading.Legible<?> _ -> Taken.well(READ);
      case Reading.Unreadable<?>(var complaints) -> refused(complaints);
    };
  }

  private static Taken taken(Parsed parsed) {
    return switch (parsed) {
      case Parsed.Page _ -> Taken.well(READ);
      case Parsed.Unreadable(var complaints) -> refused(complaints);
    };
  }

  private static Taken taken(ListFile.Content content) {
    return Taken.well(content.faults().isEmpty() ? READ : REFUSED);
  }

  private static Taken taken(Proof proof) {
    return Taken.well(proof.hasErrors() ? REFUSED : READ);
  }

  /// Nobody is sent away without a word.
  private static Taken refused(List<Complaint> complaints) {
    return complaints.isEmpty() ? Taken.badly("refused without a word") : Taken.well(REFUSED);
  }

  private static byte[] spoilt(String text, RandomGenerator random) {
    var spoilt = text;
    for (var left = 1 + random.nextInt(3); left > 0; left--) {
      spoilt = Hostile.spoilt(spoilt, random);
    }
    var bytes = spoilt.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && random.nextInt(4) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
