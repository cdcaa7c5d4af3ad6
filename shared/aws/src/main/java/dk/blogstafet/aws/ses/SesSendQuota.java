package dk.blogstafet.aws.ses;

import dk.blogstafet.aws.connection.AwsErrorInterceptor;
import dk.blogstafet.mail.SendLimits;
import dk.blogstafet.mail.SendQuota;
import dk.blogstafet.relay.ServiceErrorDetails;
import java.util.OptionalLong;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.GetAccountRequest;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/// Reads the limits of the account in this region with SES v2's GetAccount, which needs the
/// permission `ses:GetAccount` on all resources. Its client is
/// [dk.blogstafet.aws.AwsClients#sesAccount], which retries.
public final class SesSendQuota implements SendQuota {
  /// The reputation status of an account that SES has stopped.
  private static final String STOPPED = "SHUTDOWN";

  private static final ServiceErrorDetails NO_RESPONSE = new ServiceErrorDetails("", 0, "");

  private final SesV2Client client;

  public SesSendQuota(SesV2Client client) {
    this.client = client;
  }

  @Override
  public SendLimits limits() {
    try {
      return of(client.getAccount(GetAccountRequest.builder().build()));
    } catch (SesV2Exception refusal) {
      return new SendLimits.SendingBlocked(AwsErrorInterceptor.of(refusal));
    } catch (SdkClientException unanswered) {
      return new SendLimits.SendingBlocked(NO_RESPONSE);
    }
  }

  private static SendLimits of(GetAccountResponse account) {
    if (STOPPED.equals(account.enforcementStatus())) {
      return blocked("AccountSuspendedException", account);
    }
    if (!Boolean.TRUE.equals(account.sendingEnabled())) {
      return blocked("SendingPausedException", account);
    }
    var quota = account.sendQuota();
    return new SendLimits.AccountLimits(
        quota.maxSendRate(),
        perDay(quota.max24HourSend()),
        Math.round(quota.sentLast24Hours()),
        Boolean.TRUE.equals(account.productionAccessEnabled()));
  }

  /// A negative number stands for no limit (API reference of SES, GetSendQuota).
  private static OptionalLong perDay(double most) {
    return most < 0 ? OptionalLong.empty() : OptionalLong.of((long) most);
  }

  /// Returns the code with which SES would refuse a mail of this account.
  private static SendLimits blocked(String code, GetAccountResponse account) {
    return new SendLimits.SendingBlocked(
        new ServiceErrorDetails(
            code, account.sdkHttpResponse().statusCode(), account.responseMetadata().requestId()));
  }
}
