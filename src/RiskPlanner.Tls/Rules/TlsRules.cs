namespace RiskPlanner.Tls;

/// <summary>All rules, by id.</summary>
public static class TlsRules
{
    /// <summary>The rules of this program.</summary>
    public static IReadOnlyList<TlsRule> All { get; } =
    [
        new OldSsl(),
        new OldTls(),
        new NoModernVersion(),
        new NothingEncrypted(),
        new ExportCipher(),
        new Rc4Cipher(),
        new DesCipher(),
        new TripleDesCipher(),
        new Md5Cipher(),
        new NoForwardSecrecy(),
        new SuiteOutsideProfile(),
        new SuiteNearItsEnd(),
        new UnknownSuite(),
        new DefaultSuites(),
        new LoginInClear(),
        new DataInClear(),
        new ControlInClear(),
        new IgnoredUnderAtTls(),
        new NoTls(),
        new ClientCertificateNotAsked(),
        new NoKeyRing(),
        new LeadsNowhere(),
        new RuleWithoutTls(),
        new NobodyRefers(),
        new CertificateEnds(),
        new CertificateUntrusted(),
        new WeakSignature(),
        new ShortKey(),
        new UnknownDrives(),
        new FipsOff(),
        new ClientsNotAuthenticated(),
        new PasswordInFile(),
        new EverySuite(),
        new WrongWord(),
        new ConstantOnFourCharacters(),
        new FtpNotInControl(),
        new SmallGroup(),
        new NegotiatedOtherwise(),
        new WrittenTwice(),
        new DoubledInPolicy(),
    ];

    /// <summary>The rule of an id, or null.</summary>
    public static TlsRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
