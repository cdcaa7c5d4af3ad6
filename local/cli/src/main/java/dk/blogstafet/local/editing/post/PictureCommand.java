package dk.blogstafet.local.editing.post;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.gateway.signature.SignedBodyType;
import dk.blogstafet.local.command.ExitCodes;
import dk.blogstafet.local.command.InvalidUsageException;
import dk.blogstafet.local.editing.sending.PictureUpload;
import dk.blogstafet.local.editing.session.CliEnvironment;
import dk.blogstafet.local.editing.session.EditorCommand;
import dk.blogstafet.local.editing.session.KeyOption;
import dk.blogstafet.local.runtime.UserFacingException;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.change.PictureValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blogstafet picture`: uploads a picture, and prints what to write in a post's file.
@Command(
    exitCodeOnExecutionException = ExitCodes.KEY,
    name = "picture",
    mixinStandardHelpOptions = true,
    footer = {
      "  blogstafet picture asken.jpg --relay skygge-i-byen --alt \"Asken i sne\"",
      "  blogstafet picture skitse.png --relay skygge-i-byen --decorative"
    },
    exitCodeList = {"0:", "1:", "2:", "3:", "4:", "5:", "6:"})
public final class PictureCommand extends EditorCommand {
  @Mixin private final KeyOption key = new KeyOption();

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--relay", paramLabel = "SLUG", required = true)
  private String relay = "";

  @Option(names = "--alt", paramLabel = "TEXT")
  private @Nullable String alt;

  @Option(names = "--decorative")
  private boolean decorative;

  @Option(names = "--caption", paramLabel = "TEXT")
  private String caption = "";

  @Option(names = "--photographer", paramLabel = "TEXT")
  private String photographer = "";

  @Option(names = "--licence", paramLabel = "TEXT")
  private String licence = "";

  public PictureCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment);
  }

  @Override
  protected int run() throws UserFacingException {
    if (!RelayId.isValid(relay)) {
      throw invalid("relay.malformed", relay);
    }
    checkAlt();
    var upload = new PictureUpload(ApiUrls.pictures(new RelayId(relay)), mediaType(), content());
    try (var session = session()) {
      var pair = key.file(environment()).read();
      return session.run(() -> session.client().send(pair, upload), this::lines);
    }
  }

  private void checkAlt() {
    if (decorative && alt != null) {
      throw invalid("picture.alt-both");
    }
    if (!decorative && (alt == null || alt.isBlank())) {
      throw invalid("picture.alt-missing");
    }
    if (alt != null && !PictureValidator.isDescription(alt.strip())) {
      throw invalid("picture.alt-bad");
    }
  }

  private byte[] content() {
    try {
      var limit = SignedBodyType.PICTURE.longest();
      var size = Files.size(file);
      if (size > limit) {
        throw invalid("picture.too-large", file, size / 1024, limit / 1024);
      }
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new InvalidUsageException(line(), messages().text("check.unreadable", file));
    }
  }

  /// Returns the type that the file's name promises. The site looks at the content.
  private String mediaType() {
    var name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".png") ? "image/png" : "image/jpeg";
  }

  private List<String> lines(JsonNode answer) {
    var address = answer.path("address").asText();
    var isNew = answer.path("from").asInt() == 0;
    var shown = Optional.ofNullable(alt).orElse("").strip();
    var picture = new PictureLines(messages(), address, shown, caption, photographer, licence);
    return picture.all(messages().text(isNew ? "picture.stored" : "picture.known", address));
  }
}
