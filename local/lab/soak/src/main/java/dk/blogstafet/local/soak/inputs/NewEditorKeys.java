package dk.blogstafet.local.soak.inputs;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Editors with new keys: the sample events' key is either known already, or its proof of
/// possession is invalid.
final class NewEditorKeys {
  private static final String FUNCTION = "ManageKeysFunction";
  private static final String PUBLIC_KEY = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
  private static final String NAME = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";
  private static final String PROOF =
      "Nrjy2mWDwQv1If17x1UiI_mX_jphXqMyh3rT9iuTrAlamGkQaAIW4t3uzLlPxII5w6BSCSShs1VHsXERfq3IBg";

  private static final int MANY = 40;

  private final TrustedEditor vouching;
  private final String authority;
  private final List<TrustedEditor> editors =
      Stream.generate(TrustedEditor::new).limit(MANY).toList();

  /// Creates keys.
  ///
  /// @param vouching the signer
  /// @param authority the site's host
  NewEditorKeys(TrustedEditor vouching, String authority) {
    this.vouching = vouching;
    this.authority = authority;
  }

  /// Returns the same sample about one of the keys, if it is about a key. The signing key is never
  /// replaced: all later requests would be rejected.
  SampleEvent in(SampleEvent sample, RandomGenerator random) {
    if (!sample.function().equals(FUNCTION) || sample.name().contains("rotate")) {
      return sample;
    }
    var newcomer = HostileStrings.oneOf(editors, random);
    return sample
        .with(PUBLIC_KEY, newcomer.publicKey())
        .with(NAME, newcomer.name())
        .with(PROOF, newcomer.proof(vouching, authority));
  }
}
