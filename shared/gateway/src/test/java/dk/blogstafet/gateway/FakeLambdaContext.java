package dk.blogstafet.gateway;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A double of the Lambda runtime that identifies the invocation and records the log. A line with
/// personal data or a token fails the test that logs it.
public final class FakeLambdaContext implements Context, LambdaLogger {
  private static final String NUMBERS = "{\"_aws\":";

  private final List<String> lines = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private final List<LogLevel> levels = new ArrayList<>();
  private final LogPrivacyCheck check;

  /// Forbids addresses, tokens and subscriber ids.
  public FakeLambdaContext() {
    this(new LogPrivacyCheck());
  }

  /// Also forbids the texts that a test adds.
  public FakeLambdaContext(LogPrivacyCheck logPrivacyCheck) {
    this.check = logPrivacyCheck;
  }

  /// Returns the log lines without metrics.
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /// Returns the lines with metrics.
  public List<String> numbers() {
    return List.copyOf(numbers);
  }

  /// Returns the sum of a metric over all invocations.
  public long counted(Metric metric) {
    var number = Pattern.compile('"' + metric.label() + "\":(\\d+)");
    return numbers.stream()
        .flatMap(line -> number.matcher(line).results())
        .mapToLong(it -> Long.parseLong(it.group(1)))
        .sum();
  }

  /// Returns the levels of all lines.
  public List<LogLevel> levels() {
    return List.copyOf(levels);
  }

  @Override
  public void log(byte[] message, LogLevel level) {
    levels.add(level);
    log(message);
  }

  @Override
  public void log(String message) {
    check.check(message);
    (message.startsWith(NUMBERS) ? numbers : lines).add(message);
  }

  @Override
  public void log(byte[] message) {
    log(new String(message, StandardCharsets.UTF_8));
  }

  @Override
  public String getAwsRequestId() {
    return "invocation-1";
  }

  @Override
  public String getLogGroupName() {
    return "group";
  }

  @Override
  public String getLogStreamName() {
    return "stream";
  }

  @Override
  public String getFunctionName() {
    return "TestFunction";
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:eu-north-1:123456789012:function:TestFunction";
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new UnsupportedOperationException("No function uses it");
  }

  @Override
  public ClientContext getClientContext() {
    throw new UnsupportedOperationException("No function uses it");
  }

  @Override
  public int getRemainingTimeInMillis() {
    return 10_000;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  public LambdaLogger getLogger() {
    return this;
  }
}
