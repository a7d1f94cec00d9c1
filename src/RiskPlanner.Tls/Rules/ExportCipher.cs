namespace RiskPlanner.Tls;

/// <summary>RT0005: no suite was weakened to be exported, and none has RC2.</summary>
internal sealed class ExportCipher : SuiteRule
{
    public override string Id => "RT0005";

    public override string Title => "No cipher suite is one that was weakened for export, and none has RC2.";

    public override TlsSeverity Severity => TlsSeverity.Error;

    public override bool Concerns(CipherSuite suite, TlsWorld world) => suite.HasAny(CipherTraits.Export | CipherTraits.Rc2);

    protected override string WhyNot(CipherSuite suite, TlsWorld world) =>
        suite.HasAny(CipherTraits.Export) ? "its key was shortened to 40 bits for export; it is found by trying." : "RC2 is weak, and no version of TLS since 1.0 has it but for export.";
}
