package dk.blogstafet.baton.guest;

import dk.blogstafet.baton.turn.ApprovalRequest;
import dk.blogstafet.baton.turn.MailboxCode;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnContact;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.relay.Base64Url;
import dk.blogstafet.vault.KeyVault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/// The links of authors. Their codes are keyed and calculated from the turn, so each mail has the
/// same link although it is stored nowhere; the turn's next generation voids it.
public final class TurnLinks {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int APPROVAL = 0;

  private final KeyVault vault;

  public TurnLinks(KeyVault vault) {
    this.vault = vault;
  }

  /// Returns the token of the author's link.
  public String token(Turn turn) {
    return token(turn, turn.generation());
  }

  private String token(Turn turn, int generation) {
    var code = code("turn", turn, Integer.toString(generation));
    return new TurnToken(turn.key(), generation, code).text();
  }

  /// Returns the token of the link to the final approval; empty if none is requested.
  public Optional<String> approvalToken(Turn turn) {
    return turn.approvalRequest().map(it -> approvalToken(turn, it));
  }

  private String approvalToken(Turn turn, ApprovalRequest request) {
    var code = code("turn-approval", turn, request.nonce() + request.hash());
    return new TurnToken(turn.key(), APPROVAL, code).text();
  }

  /// Returns whether a token is that of the author's present link.
  boolean isPresent(Turn turn, String token) {
    return isEqual(token(turn), token);
  }

  /// Returns whether this site issued a token for an earlier link of the author.
  boolean isOutdated(Turn turn, TurnToken token) {
    return token.generation() > APPROVAL
        && token.generation() < turn.generation()
        && isEqual(token(turn, token.generation()), token.text());
  }

  /// Returns whether a token is that of the link to the requested approval.
  boolean isApproval(Turn turn, String token) {
    return approvalToken(turn).filter(it -> isEqual(it, token)).isPresent();
  }

  /// Returns a new nonce for an approval.
  public static String nonce() {
    var bytes = new byte[NONCE];
    RANDOM.nextBytes(bytes);
    return Base64Url.encode(bytes);
  }

  /// Returns the code of an address's mailbox.
  public MailboxCode mailbox(EmailAddress address) {
    return new MailboxCode(vault.hmac().text("mailbox", address.folded()));
  }

  /// Seals an address.
  public TurnContact contact(EmailAddress address) {
    var mailbox = mailbox(address);
    return new TurnContact(mailbox, vault.sealer().seal(address.text(), mailbox.text()));
  }

  /// Opens an address; empty if it was sealed by another vault. Needs a permission that few
  /// functions have.
  public Optional<EmailAddress> address(TurnContact contact) {
    return vault.opener().open(contact.address(), contact.mailbox().text()).map(EmailAddress::new);
  }

  /// Returns a keyed digest of what names a person, which reveals nothing about it.
  ///
  /// @return 43 characters
  public String digest(String text) {
    return vault.hmac().text("invitation", text);
  }

  private String code(String purpose, Turn turn, String value) {
    var key = turn.key();
    var number = Integer.toString(key.number());
    var invited = turn.invitation().at().toString();
    var whole = vault.hmac().of(purpose, key.relay().slug(), number, invited, value);
    return Base64Url.encode(Arrays.copyOf(whole, TurnToken.CODE));
  }

  private static boolean isEqual(String ours, String theirs) {
    return MessageDigest.isEqual(bytes(ours), bytes(theirs));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
