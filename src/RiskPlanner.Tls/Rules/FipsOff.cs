namespace RiskPlanner.Tls;

/// <summary>RT0030: a key server works in FIPS mode.</summary>
internal sealed class FipsOff : TlsRule
{
    public override string Id => "RT0030";

    public override string Title => "A key server works in FIPS mode (fips=on), unless its keys lie in hardware.";

    public override TlsSeverity Severity => TlsSeverity.Warning;

    internal override IEnumerable<TlsFinding> Find(TlsWorld world)
    {
        foreach (var isklm in world.Isklm)
        {
            var hardware = isklm.Of("config.keystore.type")?.Value.StartsWith("JCECCA", StringComparison.OrdinalIgnoreCase) == true;
            var setting = isklm.Of(IsklmProperties.Fips)?.Origin ?? new Origin(new Place(isklm.Name, 1, 1), IsklmProperties.Fips, "off", IsDefault: true);
            if (!setting.Value.Equals("off", StringComparison.OrdinalIgnoreCase)) continue;
            yield return hardware
                ? At(setting, "Cryptography is not limited to what FIPS approved. With a keystore in hardware, as here, the server cannot be in FIPS mode; what it uses is the coprocessor's.", "fips=on with a keystore that is not in hardware, or this gap accepted", "", setting.IsDefault ? TlsSeverity.Note : Severity)
                : At(setting, "Cryptography is not limited to what FIPS approved.", "fips=on", ChangeText.Property(IsklmProperties.Fips, "on"));
        }
    }
}
