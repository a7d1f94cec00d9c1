namespace RiskPlanner.Tls;

/// <summary>RT0029: a key server serves only drives that it knows.</summary>
internal sealed class UnknownDrives : TlsRule
{
    public override string Id => "RT0029";

    public override string Title => "A key server serves only drives that it knows (acceptUnknownDrives=false).";

    public override TlsSeverity Severity => TlsSeverity.Error;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world) =>
        from isklm in world.Isklm
        from property in isklm.Properties
        where property.Name.EndsWith(IsklmProperties.UnknownDrives, StringComparison.OrdinalIgnoreCase) && property.Says("true")
        select At(property.Origin, "Any drive, or array, that reaches the server is put into its table and gets keys: whoever brings one reads the cartridges.", $"{property.Name}=false, and drives added by name", ChangeText.Property(property.Name, "false"));
}
