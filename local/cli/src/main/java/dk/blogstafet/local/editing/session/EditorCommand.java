package dk.blogstafet.local.editing.session;

import dk.blogstafet.editing.key.KeyId;
import dk.blogstafet.gateway.ApiUrls;
import dk.blogstafet.local.command.InvalidUsageException;
import dk.blogstafet.local.command.JsonCommand;
import dk.blogstafet.local.editing.sending.SiteAddress;
import dk.blogstafet.local.manuscript.ReadResult;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Slug;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/// A command that works on a site over its API, or on an editor's own key.
public abstract class EditorCommand extends JsonCommand {
  private final CliEnvironment environment;

  @Mixin private final SiteOptions options = new SiteOptions();

  public EditorCommand(CliEnvironment cliEnvironment) {
    super(cliEnvironment.messages());
    this.environment = cliEnvironment;
  }

  /// Returns what the command runs in.
  public final CliEnvironment environment() {
    return environment;
  }

  /// Returns the options that name the site.
  public final SiteOptions options() {
    return options;
  }

  /// The site's address.
  ///
  /// @throws InvalidUsageException if it isn't one
  public final SiteAddress address() {
    return options.address(environment, line());
  }

  /// Starts to work on the site.
  public final SiteSession session() {
    return SiteSession.open(environment, line(), options, isJson());
  }

  /// Returns where the command writes.
  public final CommandOutput output() {
    return new CommandOutput(line(), environment.messages(), isJson());
  }

  /// Returns what writes keys.
  public final KeyFormat keys() {
    return new KeyFormat(messages());
  }

  /// A key's name.
  ///
  /// @throws InvalidUsageException if it can't be one
  public final KeyId keyId(String text) {
    if (!KeyId.isValid(text)) {
      throw invalid("key.malformed", text);
    }
    return new KeyId(text);
  }

  /// The path of a relay's posts in the API.
  ///
  /// @throws InvalidUsageException if the slug can't be a relay's
  public final String postsPath(String relay) {
    if (!RelayId.isValid(relay)) {
      throw invalid("relay.malformed", relay);
    }
    return ApiUrls.posts(new RelayId(relay));
  }

  /// The path of a post in the API.
  ///
  /// @throws InvalidUsageException if a slug can't be one
  public final String postPath(String relay, String post) {
    var path = postsPath(relay);
    if (!Slug.isValid(post)) {
      throw invalid("post.malformed", post);
    }
    return path + "/" + post;
  }

  /// Parses a file.
  ///
  /// @throws InvalidUsageException with everything that is wrong with it
  public final <T> T read(Path file, Function<byte[], ReadResult<T>> reader) {
    try {
      return EditorFiles.read(file, reader, messages());
    } catch (EditorFiles.UnreadableFileException unreadable) {
      throw new InvalidUsageException(line(), String.valueOf(unreadable.getMessage()));
    }
  }

  /// A file's bytes.
  ///
  /// @throws InvalidUsageException if it can't be read
  public final byte[] read(Path file) {
    try {
      return EditorFiles.bytes(file, messages());
    } catch (EditorFiles.UnreadableFileException unreadable) {
      throw new InvalidUsageException(line(), String.valueOf(unreadable.getMessage()));
    }
  }
}
