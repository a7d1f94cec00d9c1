namespace RiskPlanner.Tls;

/// <summary>What a cipher suite is made of, as far as it is judged. All follows from its name in the TLS registry.</summary>
[Flags]
public enum CipherTraits
{
    /// <summary>Nothing to say.</summary>
    None = 0,

    /// <summary>It encrypts nothing (NULL).</summary>
    NoEncryption = 1,

    /// <summary>Nobody proves who he is (anon, or no key exchange at all).</summary>
    Anonymous = 2,

    /// <summary>It was weakened on purpose, to be exported.</summary>
    Export = 4,

    /// <summary>RC2.</summary>
    Rc2 = 8,

    /// <summary>RC4.</summary>
    Rc4 = 16,

    /// <summary>DES of 56 bits or fewer.</summary>
    Des = 32,

    /// <summary>Triple DES.</summary>
    TripleDes = 64,

    /// <summary>Messages are authenticated by MD5.</summary>
    Md5 = 128,

    /// <summary>Messages are authenticated by SHA-1.</summary>
    Sha1 = 256,

    /// <summary>The client encrypts the secret under the server's RSA key.</summary>
    RsaKeyExchange = 512,

    /// <summary>Who gets the long-lived key later reads what was recorded: no ephemeral key takes part.</summary>
    NoForwardSecrecy = 1024,

    /// <summary>Diffie-Hellman over a finite field takes part.</summary>
    FiniteField = 2048,

    /// <summary>A suite of TLS 1.3, whose key exchange is negotiated apart from it.</summary>
    Tls13 = 4096,
}
