package dk.blogstafet.local.proof.inputs;

import dk.blogstafet.local.importing.Parsed;
import dk.blogstafet.local.importing.RelayPageParser;
import dk.blogstafet.local.manuscript.ManuscriptReader;
import dk.blogstafet.local.manuscript.Reading;
import dk.blogstafet.local.manuscript.RelaySheet;
import dk.blogstafet.local.proofing.Proof;
import dk.blogstafet.local.proofing.Proofreader;
import dk.blogstafet.local.speech.Speech;
import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.page.Renderer;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.Body;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Headline;
import dk.blogstafet.relay.Language;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.WholePost;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Files that authors and editors write: manuscripts, relays' files, old relay pages; and texts in
/// Markdown, rendered.
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
          Relay.State.OPEN);
  private static final Site SITE =
      new Site(
          "Mediet",
          "Udgiveren",
          "Redaktøren",
          "Gaden 1",
          "nyhedsbrev@medium.example",
          "redaktion@medium.example",
          URI.create("https://medium.example"),
          Language.DANISH);

  private final Originals originals;
  private final Renderer renderer = new Renderer(SITE);
  private final Proofreader proofreader =
      new Proofreader(Speech.of(Map.of(), false), Optional.of(RELAY), LocalDate.of(2026, 11, 25));

  private Papers(Originals originals) {
    this.originals = originals;
  }

  /// With the demo's files to begin from.
  static Papers in(Path root) throws IOException {
    return new Papers(Originals.in(root));
  }

  @Override
  public Input next(RandomGenerator random) {
    var kind = Hostile.oneOf(KINDS, random);
    var original = originals.any(kind, random);
    if (kind == Paper.TEXT) {
      var text = random.nextBoolean() ? Hostile.spoilt(original, random) : Hostile.text(random);
      return new Input(kind.words(), () -> text, () -> render(text));
    }
    var bytes = spoilt(original, random);
    return new Input(
        kind.words(), () -> new String(bytes, StandardCharsets.UTF_8), () -> read(kind, bytes));
  }

  private Taken read(Paper kind, byte[] bytes) {
    return switch (kind) {
      case MANUSCRIPT -> taken(ManuscriptReader.read(bytes));
      case KEPT_POST -> taken(ManuscriptReader.readKept(bytes));
      case SHEET -> taken(RelaySheet.read(bytes));
      case PAGE -> taken(RelayPageParser.parse(bytes));
      case PROOFREADING -> taken(proofreader.read(bytes, Path.of("")));
      case TEXT -> render(new String(bytes, StandardCharsets.UTF_8));
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

  /// A text that a post may have is rendered; any other is refused when it is made.
  private Taken render(String text) {
    try {
      var body = new Body.Written(text);
      var page = renderer.post(RELAY, post(body), Optional.empty(), Optional.empty());
      var html = new String(page.bytes(), StandardCharsets.UTF_8);
      return new Taken("rendered", Judge.wrongWithPage(html));
    } catch (IllegalArgumentException refused) {
      return Taken.well(REFUSED);
    }
  }

  private static WholePost post(Body body) {
    var author = new Author("Åse Ørn", "lektor", "Byen", Optional.empty());
    var headline =
        new Headline(
            "Bænken",
            LocalDate.of(2026, 5, 1),
            CATEGORIES.getFirst(),
            "Kort sagt.",
            List.of(author));
    return new WholePost(
        new Post(new PostId("baenken"), new Leg(1), headline, Instant.EPOCH), body);
  }
}
