package dk.blogstafet.local.runtime;

import dk.blogstafet.aws.CloudFormationStack;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;

/// Finds stacks in AWS with the operator's credentials, from the SDK's default chain.
public final class StackFinder {
  /// CloudFormation's rule for names, or an ARN.
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,127}|arn:[A-Za-z0-9:/-]{1,500}");

  private StackFinder() {}

  /// Finds a stack.
  ///
  /// @param environment of this process
  /// @throws UserFacingException if it can't be found, with advice
  public static CloudFormationStack find(String name, Map<String, String> environment)
      throws UserFacingException {
    if (!NAME.matcher(name).matches()) {
      throw UserFacingException.of("stack.malformed");
    }
    var ours = ours(environment);
    try {
      return CloudFormationStack.find(ours, name)
          .orElseThrow(() -> missing(name, ours.getOrDefault("AWS_REGION", "")));
    } catch (SdkException failure) {
      throw AwsErrorAdvice.of(failure);
    } catch (IllegalArgumentException lacking) {
      throw UserFacingException.of("aws.failed", String.valueOf(lacking.getMessage()))
          .causedBy(lacking);
    }
  }

  private static UserFacingException missing(String name, String region) {
    return UserFacingException.of("stack.unknown", name, region);
  }

  /// Returns the environment of a stack's functions, with the operator's credentials.
  ///
  /// @throws UserFacingException if the stack can't be found, or is not of this template
  static Map<String, String> environment(String name, Map<String, String> environment)
      throws UserFacingException {
    var all = new HashMap<>(ours(environment));
    try {
      all.putAll(find(name, environment).names());
    } catch (CloudFormationStack.MissingOutputException foreign) {
      throw foreign(name, foreign);
    }
    return Map.copyOf(all);
  }

  /// Returns the value of a stack's output.
  ///
  /// @throws UserFacingException if the stack is not of this template
  public static String output(CloudFormationStack stack, String output) throws UserFacingException {
    try {
      return stack.output(output);
    } catch (CloudFormationStack.MissingOutputException foreign) {
      throw foreign(stack.name(), foreign);
    }
  }

  private static UserFacingException foreign(
      String name, CloudFormationStack.MissingOutputException foreign) {
    return UserFacingException.of("stack.foreign", name, foreign.output()).causedBy(foreign);
  }

  /// Returns the variables that AWS's clients read, without those that name tables or keys.
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
    return UserFacingException.of("aws.no-region");
  }
}
