package dk.blogstafet.aws;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/// A CloudFormation stack, whose outputs name its tables, buckets and keys. For operators'
/// commands; functions read their environment.
///
/// @param outputs by their names in the template
public record CloudFormationStack(String name, Map<String, String> outputs) {
  /// Maps a function's environment variables to the stack's outputs.
  private static final Map<String, String> VARIABLES =
      Map.of(
          "POSTS_TABLE", "PostsTableName",
          "EDITORS_TABLE", "EditorsTableName",
          "SUBSCRIBERS_TABLE", "SubscribersTableName",
          "PAGES_BUCKET", "PagesBucketName",
          "SEARCH_BUCKET", "SearchBucketName",
          "SUPPRESSIONS_BUCKET", "SuppressionsBucketName",
          "NEWSLETTER_KEY", "NewsletterKeyArn");

  public CloudFormationStack {
    outputs = Map.copyOf(outputs);
  }

  /// Looks up a stack with one DescribeStacks; empty if it doesn't exist.
  ///
  /// @throws IllegalArgumentException if a required environment variable is missing
  /// @throws SdkException if CloudFormation is unreachable or denies access
  public static Optional<CloudFormationStack> find(Map<String, String> environment, String name) {
    try (var client = new AwsClients(environment).cloudFormation()) {
      return client.describeStacks(it -> it.stackName(name)).stacks().stream()
          .findFirst()
          .map(CloudFormationStack::of);
    } catch (CloudFormationException refusal) {
      if (isMissing(refusal)) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  private static CloudFormationStack of(Stack stack) {
    return new CloudFormationStack(
        stack.stackName(),
        stack.outputs().stream().collect(Collectors.toMap(Output::outputKey, Output::outputValue)));
  }

  /// CloudFormation has no error code of its own for a missing stack.
  private static boolean isMissing(CloudFormationException refusal) {
    var details = refusal.awsErrorDetails();
    return details.errorCode().equals("ValidationError")
        && details.errorMessage().contains("does not exist");
  }

  /// Returns the operator's region: from `AWS_REGION`, `AWS_DEFAULT_REGION` or the profile.
  public static Optional<String> region(Map<String, String> environment) {
    for (var variable : new String[] {"AWS_REGION", "AWS_DEFAULT_REGION"}) {
      var region = environment.getOrDefault(variable, "");
      if (!region.isBlank()) {
        return Optional.of(region);
      }
    }
    try {
      return Optional.of(new AwsProfileRegionProvider().getRegion().id());
    } catch (SdkException _) {
      return Optional.empty();
    }
  }

  /// Returns the names of tables, buckets and keys by environment variable, as functions have them.
  ///
  /// @throws MissingOutputException if an output is missing: the stack is of another template or an
  ///   old version
  public Map<String, String> names() {
    var names = new HashMap<String, String>();
    VARIABLES.forEach((variable, output) -> names.put(variable, output(output)));
    return Map.copyOf(names);
  }

  /// Returns the value of an output.
  ///
  /// @throws MissingOutputException if it is missing
  public String output(String output) {
    return Optional.ofNullable(outputs.get(output))
        .orElseThrow(() -> new MissingOutputException(name, output));
  }

  /// The stack is of another template or an old version.
  public static final class MissingOutputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String output;

    private MissingOutputException(String stack, String output) {
      super("The stack " + stack + " has no output " + output);
      this.output = output;
    }

    public String output() {
      return output;
    }
  }
}
