package dk.blogstafet.local.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Lambda's context of a call.
///
/// @param id the call's id
/// @param until Lambda's deadline of the call; not enforced here
record LocalContext(
    FunctionDefinition plan, String id, Instant until, InstantSource clock, LocalLog log)
    implements Context {
  @Override
  public String getAwsRequestId() {
    return id;
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/" + plan.name();
  }

  @Override
  public String getLogStreamName() {
    return "local";
  }

  @Override
  public String getFunctionName() {
    return plan.name();
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:eu-west-1:000000000000:function:" + plan.name();
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return (int) Math.max(0, until.toEpochMilli() - clock.millis());
  }

  @Override
  public int getMemoryLimitInMB() {
    return plan.memory();
  }

  @Override
  public LambdaLogger getLogger() {
    return new LocalLogger();
  }

  private final class LocalLogger implements LambdaLogger {
    @Override
    public void log(String message) {
      log.info(plan.name(), message);
    }

    @Override
    public void log(byte[] message) {
      log(new String(message, StandardCharsets.UTF_8));
    }
  }
}
