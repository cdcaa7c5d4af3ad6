package dk.blogstafet.local.operating;

import dk.blogstafet.local.machine.CommandStores;
import dk.blogstafet.local.machine.DefaultSiteAddress;
import dk.blogstafet.local.machine.UserFacingException;
import java.nio.file.Path;
import java.util.Map;

/// From where an operator's commands go to work.
///
/// @param template the template of this checkout
/// @param environment of this process: it says who the operator is to AWS
public record OperatorContext(Path template, Map<String, String> environment) {
  public OperatorContext {
    environment = Map.copyOf(environment);
  }

  /// Opens the stores of a place.
  ///
  /// @throws Trouble if they can't be opened
  public CommandStores open(StackOrFolder folder) throws UserFacingException {
    var stack = folder.stack();
    return stack.isPresent()
        ? CommandStores.ofStack(stack.get(), environment)
        : CommandStores.openExisting(folder.data(), template, DefaultSiteAddress.ADDRESS);
  }
}
