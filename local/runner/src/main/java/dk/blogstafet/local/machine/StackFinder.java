package dk.blogstafet.local.machine;

import dk.blogstafet.aws.CloudFormationStack;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;

/// Stacks in AWS, found with the operator's own credentials: those that the SDK finds by its
/// default chain.
public final class StackFinder {
  /// CloudFormation's rule for names, or an ARN.
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,127}|arn:[A-Za-z0-9:/-]{1,500}");

  private StackFinder() {}

  /// Looks a stack up.
  ///
  /// @param environment of this process
  /// @throws Trouble if it can't be found, and what to do then
  public static CloudFormationStack find(String name, Map<String, String> environment)
      throws UserFacingException {
    if (!NAME.matcher(name).matches()) {
      throw new UserFacingException(
          "--stack wants a stack's name, as `sam list stack-outputs` takes it.");
    }
    var ours = ours(environment);
    try {
      return CloudFormationStack.find(ours, name)
          .orElseThrow(() -> missing(name, ours.getOrDefault("AWS_REGION", "")));
    } catch (SdkException failure) {
      throw AwsErrorAdvice.of(failure);
    } catch (IllegalArgumentException lacking) {
      throw new UserFacingException(String.valueOf(lacking.getMessage()), lacking);
    }
  }

  private static UserFacingException missing(String name, String region) {
    return new UserFacingException(
        "There is no stack "
            + name
            + " in "
            + region
            + " of this account: look at its name, at AWS_REGION and at whose credentials these"
            + " are.");
  }

  /// What functions of a stack find in their environment, with the operator's credentials.
  ///
  /// @throws Trouble if it can't be found, or is no stack of ours
  static Map<String, String> environment(String name, Map<String, String> environment)
      throws UserFacingException {
    var all = new HashMap<>(ours(environment));
    try {
      all.putAll(find(name, environment).names());
    } catch (IllegalArgumentException foreign) {
      throw new UserFacingException(String.valueOf(foreign.getMessage()), foreign);
    }
    return Map.copyOf(all);
  }

  /// What the environment says to AWS's clients, and nothing that names tables or keys.
  private static Map<String, String> ours(Map<String, String> environment)
      throws UserFacingException {
    var ours = new HashMap<String, String>();
    environment.forEach((name, value) -> {
      if (name.startsWith("AWS_")) {
        ours.put(name, value);
      }
    });
    ours.put(
        "AWS_REGION", CloudFormationStack.region(environment).orElseThrow(StackFinder::nowhere));
    return Map.copyOf(ours);
  }

  private static UserFacingException nowhere() {
    return new UserFacingException(
        "Nobody says in which region the stack is: set AWS_REGION, or a region in your profile.");
  }
}
