package dk.blogstafet.local.packages;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/// A certificate for `localhost`, created for one run: RSA of 2,048 bits like DynamoDB's, but
/// without a chain.
///
/// @param keys a PKCS 12 file with the certificate and its private key
/// @param trusted the JDK's certificates and this one, for Java
/// @param pem the certificate alone, for other programs
public record LocalhostCertificate(Path keys, Path trusted, Path pem) {
  static final String PASSWORD = "changeit";

  private static final String ALIAS = "localhost";
  private static final char[] SECRET = PASSWORD.toCharArray();

  /// Creates a certificate in a folder.
  public static LocalhostCertificate in(Path folder) throws IOException, InterruptedException {
    var made =
        new LocalhostCertificate(
            folder.resolve("localhost.p12"),
            folder.resolve("cacerts"),
            folder.resolve("localhost.pem"));
    made.generate();
    try {
      made.publish();
    } catch (GeneralSecurityException broken) {
      throw new IOException("The certificate can't be read back", broken);
    }
    return made;
  }

  /// Writes a machine's certificates and this one into one file.
  ///
  /// @param others a file of certificates in PEM
  public Path bundle(Path others) {
    var file = pem.resolveSibling("bundle.pem");
    try {
      Files.write(file, Files.readAllBytes(others));
      Files.write(file, Files.readAllBytes(pem), StandardOpenOption.APPEND);
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void generate() throws IOException, InterruptedException {
    var jdk = Path.of(System.getProperty("java.home"));
    var command =
        List.of(
            jdk.resolve("bin/keytool").toString(),
            "-genkeypair",
            "-alias",
            ALIAS,
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-validity",
            "2",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost,ip:127.0.0.1",
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            keys.toString());
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("keytool created no certificate: " + said);
    }
  }

  private void publish() throws IOException, GeneralSecurityException {
    var certificate = load(keys).getCertificate(ALIAS);
    var cacerts = load(Path.of(System.getProperty("java.home"), "lib/security/cacerts"));
    cacerts.setCertificateEntry(ALIAS, certificate);
    // Like the JDK's own: neither encrypted nor protected by a MAC, which would cost each start 30
    // ms.
    System.setProperty("keystore.pkcs12.certProtectionAlgorithm", "NONE");
    System.setProperty("keystore.pkcs12.macAlgorithm", "NONE");
    try (OutputStream file = Files.newOutputStream(trusted)) {
      cacerts.store(file, SECRET);
    }
    var text =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
    Files.writeString(
        pem, "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
  }

  private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
    return KeyStore.getInstance(file.toFile(), SECRET);
  }
}
