package dk.blogstafet.local.editing;

import dk.blogstafet.editing.EditorKey;
import dk.blogstafet.local.editing.secret.Introduction;
import dk.blogstafet.local.editing.sending.Letter;
import dk.blogstafet.local.machine.Trouble;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blogstafet key add`: vouches for somebody's key.
@Command(
    name = "add",
    description = "Lets somebody's key in: on a site, or in a data folder of your own.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  blogstafet key add WORD --owner \"Ane Holm\" --scope publish,correct \\",
      "    --relay skygge-i-byen --site https://stafet.example",
      "  blogstafet key add WORD --owner \"Ane Holm\" --scope publish --everywhere \\",
      "    --data .blogstafet"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      Codes.DONE_LINE,
      Codes.BROKEN_LINE,
      Codes.WRONG_LINE,
      Codes.REFUSED_LINE,
      Codes.BEHIND_LINE,
      Codes.UNANSWERED_LINE,
      Codes.KEY_LINE
    })
final class KeyAddCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final TrustedKeys.Door door;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final SiteOptions options = new SiteOptions();
  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final KeyWish wish = new KeyWish();

  @Parameters(
      paramLabel = "WORD",
      description = "What key proof printed for them; or the public key, and --proof.")
  private String word = "";

  @Option(
      names = "--proof",
      paramLabel = "PROOF",
      description = "The proof, where it isn't in the word after the dot.")
  private @Nullable String proof;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Not on a site, but in this data folder. Needs no key and no proof.")
  private @Nullable Path data;

  KeyAddCommand(Surroundings surroundings, TrustedKeys.Door door) {
    this.surroundings = surroundings;
    this.door = door;
  }

  @Override
  public Integer call() {
    wish.check(line());
    var introduced = introduction();
    if (data != null) {
      var voice = Session.voice(surroundings, spec, options.isJson());
      var fresh = wish.key(introduced.key(), surroundings.clock().instant(), line());
      var folder = data;
      return Session.guard(voice, () -> trust(voice, folder, fresh));
    }
    try (var session = Session.open(surroundings, spec, options)) {
      return Session.guard(session.voice(), () -> add(session, introduced));
    }
  }

  private int add(Session session, Introduction introduced) throws Trouble {
    var own = key.file(surroundings).read().id();
    if (!introduced.fits(session.site().authority(), own)) {
      throw new ParameterException(
          line(),
          "The proof is not for this site and your key. Have them give this command, and send you"
              + " what it prints: blogstafet key proof --for "
              + own
              + " --site "
              + session.site());
    }
    var letter = Letter.post("/api/keys", body(introduced));
    return session.run(
        () -> session.sender(key.file(surroundings)).send(letter),
        _ -> List.of("The key " + introduced.key().id() + " of " + wish.owner() + " is in."));
  }

  private String body(Introduction introduced) {
    return Bodies.of(json -> {
      json.text("publicKey", introduced.key().x());
      json.text("owner", wish.owner());
      json.texts("scopes", wish.scopes());
      json.texts("relays", wish.relays());
      json.text("until", wish.until());
      json.text("proof", introduced.proof());
    });
  }

  private int trust(Voice voice, Path folder, EditorKey fresh) throws Trouble {
    var before = door.trust(folder, fresh);
    var json = Voice.text("key", fresh.id().thumbprint()).put("known", before.isPresent());
    var headline =
        before.isEmpty()
            ? "The key " + fresh.id() + " of " + fresh.owner() + " is trusted in " + folder + "."
            : "Nothing to do: the key is known in " + folder + ", and stays as it was.";
    voice.good(json, List.of(headline));
    return Codes.DONE;
  }

  private Introduction introduction() {
    var parsed =
        Introduction.parse(word)
            .orElseThrow(() ->
                new ParameterException(
                    line(), "“" + word + "” is no public key, nor what key proof prints."));
    return proof == null ? parsed : new Introduction(parsed.key(), proof);
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
