package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.editing.Editors;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `blogstafet key list`: the keys that a site trusts, or did.
@Command(
    name = "list",
    description = "Lists the keys of a site: whose they are, what they may, until when.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet key list --site https://stafet.example",
      "  blogstafet key list --stack blogs"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      Codes.DONE_LINE,
      Codes.BROKEN_LINE,
      Codes.WRONG_LINE,
      Codes.REFUSED_LINE,
      Codes.UNANSWERED_LINE,
      Codes.KEY_LINE
    })
final class KeyListCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final KeyBooks keeper;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final BooksOption books = new BooksOption();

  KeyListCommand(Surroundings surroundings, KeyBooks keeper) {
    this.surroundings = surroundings;
    this.keeper = keeper;
  }

  @Override
  public Integer call() {
    if (books.isGiven()) {
      var voice = Session.voice(surroundings, spec, options.isJson());
      return Session.guard(voice, () -> books.work(keeper, editors -> list(voice, editors)));
    }
    try (var session = Session.open(surroundings, spec, options)) {
      return session.run(
          () -> session.courier().read(key.file(surroundings).read(), "/api/keys"), this::lines);
    }
  }

  private int list(Voice voice, Editors editors) {
    var order = Comparator.comparing(EditorKey::from).thenComparing(it -> it.id().thumbprint());
    var answer = SiteKey.answer(editors.keys().stream().sorted(order).toList());
    voice.good(answer, lines(answer));
    return Codes.DONE;
  }

  private List<String> lines(JsonNode answer) {
    return KeyWords.list(SiteKey.read(answer), surroundings.clock().instant());
  }
}
