package dk.blogstafet.local.operating;

import dk.blogstafet.local.machine.Trouble;
import dk.blogstafet.local.machine.UsualHome;
import dk.blogstafet.local.machine.Workplace;
import java.nio.file.Path;
import java.util.Map;

/// From where an operator's commands go to work.
///
/// @param template the template of this checkout
/// @param environment of this process: it says who the operator is to AWS
public record Premises(Path template, Map<String, String> environment) {
  public Premises {
    environment = Map.copyOf(environment);
  }

  /// Opens the stores of a place.
  ///
  /// @throws Trouble if they can't be opened
  public Workplace open(Place place) throws Trouble {
    var stack = place.stack();
    return stack.isPresent()
        ? Workplace.ofStack(stack.get(), environment)
        : Workplace.openExisting(place.data(), template, UsualHome.ADDRESS);
  }
}
