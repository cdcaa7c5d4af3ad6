package dk.blogstafet.managereaders;

import dk.blogstafet.editing.SignedAction;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.editing.key.KeyScope;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.PathParameters;
import dk.blogstafet.gateway.signed.RequestFingerprint;
import dk.blogstafet.gateway.signed.SignedOperation;
import dk.blogstafet.gateway.signed.WriteProblems;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.relay.change.ContentionException;
import dk.blogstafet.vault.KeyVault;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Does for one reader what the reader asks an editor for, by phone or letter. The address is in
/// the body only, so that it is in no log.
final class ManageReaders implements SignedOperation {
  private static final String EVIDENCE = "POST /api/readers/evidence";
  private static final String UNSUBSCRIPTION = "POST /api/readers/unsubscription";
  private static final String ERASURE = "POST /api/readers/erasure";

  private final ReaderActions actions;
  private final KeyVault vault;

  ManageReaders(ReaderActions actions, KeyVault vault) {
    this.actions = actions;
    this.vault = vault;
  }

  /// A reader may read all relays.
  @Override
  public boolean isAllowed(KeyGrant grant, GatewayRequest request) {
    return grant.allowsEverywhere(KeyScope.READERS);
  }

  /// The body has an address, which can't be found from a keyed digest.
  @Override
  public String fingerprint(GatewayRequest request) {
    return RequestFingerprint.of(request, body -> vault.hmac().text("request", body));
  }

  @Override
  public GatewayResponse answer(GatewayRequest request, SignedAction act) {
    try {
      return switch (request.routeKey()) {
        case EVIDENCE -> of(request, address -> actions.show(act, address));
        case UNSUBSCRIPTION -> of(request, address -> actions.unsubscribe(act, address));
        case ERASURE -> of(request, address -> actions.erase(act, address));
        default -> PathParameters.notFound(request);
      };
    } catch (ContentionException busy) {
      return WriteProblems.busy(request.language());
    }
  }

  private static GatewayResponse of(
      GatewayRequest request, Function<EmailAddress, GatewayResponse> answer) {
    var typed =
        JsonBody.read(request.content(), json -> Optional.ofNullable(json.text("email")))
            .orElse(null);
    return EmailAddress.errorOf(typed)
        .map(error -> WriteProblems.invalid(request.language(), List.of(error)))
        .orElseGet(() -> answer.apply(EmailAddress.parse(typed).orElseThrow()));
  }
}
