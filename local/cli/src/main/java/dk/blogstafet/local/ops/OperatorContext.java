package dk.blogstafet.local.ops;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.runtime.CommandStores;
import dk.blogstafet.local.runtime.DefaultSiteAddress;
import dk.blogstafet.local.runtime.UserFacingException;
import java.nio.file.Path;
import java.util.Map;

/// What an operator's commands work with.
///
/// @param template the template of this checkout
/// @param environment of this process, with the operator's AWS credentials
public record OperatorContext(Path template, Map<String, String> environment) {
  public OperatorContext {
    environment = Map.copyOf(environment);
  }

  /// The messages in the environment's language.
  public CommandMessages messages() {
    return CommandMessages.of(environment, false);
  }

  /// Opens the stores of a stack or a data folder.
  ///
  /// @throws UserFacingException if they can't be opened
  public CommandStores open(StackOrFolder folder) throws UserFacingException {
    var stack = folder.stack();
    return stack.isPresent()
        ? CommandStores.ofStack(stack.get(), environment)
        : CommandStores.openExisting(folder.data(), template, DefaultSiteAddress.ADDRESS);
  }
}
