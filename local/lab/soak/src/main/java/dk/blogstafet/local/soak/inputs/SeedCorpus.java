package dk.blogstafet.local.soak.inputs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Valid files to mutate: the demo's, and files of exports.
final class SeedCorpus {
  private static final String SHEET = "stafet.md";
  private static final String BEGINNING = "---\n";

  /// The fields that an export adds to a post.
  private static final String KEPT =
      """
      ---
      slug: en-post
      etape: 3
      udgave: 2
      gemt: 2026-03-01T09:30:00.123Z
      rettelser:
        - correction; 2026-03-02T08:00:00Z; Asken er 90 år gammel, ikke 70.
      """;

  private static final String PAGE =
      """
      Skygge i byen

      Hvad træer betyder i varme somre.

      Læs den introducerende artikel

      Blogs

       • Træet der blev stående
        02.01.15 Drift

        En vejingeniør og en gartner blev enige om et asketræ.

       • Bænken
        03.02.16 Politik

        Kort sagt.
      """;

  private static final String SITE =
      """
      ---
      navn: Blogs om byen
      udgiver: Forlaget Byen
      ansvarshavende: Åse Ørn
      postadresse: Gaden 1, 9999 Byen
      afsender: nyhedsbrev@byen.example
      kontakt: redaktion@byen.example
      hjem: https://byen.example
      ---
      """;

  private static final String LIST =
      """
      email,frequency,source,consented
      bo@laeser.example,monthly,"Konferencen, dag 2",2025-06-01
      ase@laeser.example,each,Arket på bordet,2025-06-02
      """;

  private final List<String> posts = new ArrayList<>();
  private final List<String> sheets = new ArrayList<>();

  private SeedCorpus() {}

  /// Reads the demo's files.
  static SeedCorpus in(Path root) throws IOException {
    var corpus = new SeedCorpus();
    var demo = root.resolve("local/cli/src/main/resources/dk/blogstafet/local/demo");
    try (var files = Files.walk(demo)) {
      for (var file : files.filter(it -> it.toString().endsWith(".md")).sorted().toList()) {
        var isSheet = file.endsWith(SHEET);
        (isSheet ? corpus.sheets : corpus.posts).add(Files.readString(file));
      }
    }
    return corpus;
  }

  /// Returns a post's file.
  String post(RandomGenerator random) {
    return HostileStrings.oneOf(posts, random);
  }

  /// Returns a file of a type.
  String any(InputFileType kind, RandomGenerator random) {
    return switch (kind) {
      case MANUSCRIPT, PROOFREADING -> post(random);
      case KEPT_POST -> post(random).replaceFirst(BEGINNING, KEPT);
      case SHEET -> HostileStrings.oneOf(sheets, random);
      case SITE -> SITE;
      case PAGE -> PAGE;
      case LIST -> LIST;
    };
  }
}
