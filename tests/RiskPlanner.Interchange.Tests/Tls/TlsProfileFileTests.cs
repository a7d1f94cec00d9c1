using NodaTime;
using RiskPlanner.Tls;

namespace RiskPlanner.Interchange.Tests.Tls;

public class TlsProfileFileTests
{
    private const string Sound = "profile: 1\nname: A\nedition: '1'\ndate: 2026-01-01\nversions: [TLS 1.2]\nrsaBits: 3000\necBits: 250\ndhBits: 3000\nhashes: [SHA256]\nsuites: [{name: TLS_AES_128_GCM_SHA256}]\n";

    private static readonly string[] Bad =
    [
        "",
        Sound.Replace("profile: 1", "profile: 2", StringComparison.Ordinal),
        Sound.Replace("name: A\n", "", StringComparison.Ordinal),
        Sound.Replace("TLS 1.2", "SSL V3", StringComparison.Ordinal),
        Sound.Replace("[TLS 1.2]", "[]", StringComparison.Ordinal),
        Sound.Replace("3000", "many", StringComparison.Ordinal),
        Sound.Replace("SHA256]", "SHA1]", StringComparison.Ordinal),
        Sound.Replace("2026-01-01", "01.01.2026", StringComparison.Ordinal),
        Sound.Replace("name: TLS_AES", "name: AES", StringComparison.Ordinal),
        Sound + "owner: me\n",
    ];

    [Theory]
    [InlineData("bsi", "BSI TR-02102-2", 2025, 3000)]
    [InlineData("nist", "NIST SP 800-52", 2019, 2048)]
    public void The_profiles_that_come_with_the_program_are_sound_and_have_a_date(string name, string title, int year, int rsaBits)
    {
        var read = TlsProfileFile.Known(name);

        Assert.Empty(read.Faults);
        Assert.Equal((title, year, rsaBits), (read.Profile!.Name, read.Profile.Date.Year, read.Profile.RsaBits));
        Assert.Equal([TlsVersion.Tls12, TlsVersion.Tls13], read.Profile.Versions);
    }

    [Fact]
    public void Bsi_ends_static_keys_with_2026_and_nist_still_lists_them()
    {
        var suite = CipherCatalogue.Find("TLS_ECDH_RSA_WITH_AES_128_GCM_SHA256")!;
        var (bsi, nist) = (TlsProfileFile.Known("bsi").Profile!, TlsProfileFile.Known("nist").Profile!);

        Assert.True(bsi.Allows(suite, new LocalDate(2026, 12, 31)));
        Assert.False(bsi.Allows(suite, new LocalDate(2027, 1, 1)));
        Assert.True(nist.Allows(suite, new LocalDate(2027, 1, 1)));
    }

    [Fact]
    public void What_is_wrong_is_told_at_once_with_its_places()
    {
        var read = TlsProfileFile.Read(Sound.Replace("TLS 1.2", "TLS 9", StringComparison.Ordinal).Replace("250", "1", StringComparison.Ordinal)
            .Replace("suites: [{name: TLS_AES_128_GCM_SHA256}]", "suites: [{name: TLS_AES_128_GCM_SHA256}, {name: TLS_AES_128_GCM_SHA256}, {name: TLS_AES_512}]", StringComparison.Ordinal));

        Assert.Null(read.Profile);
        Assert.Equal([5, 7, 10, 10], read.Faults.Select(fault => fault.Line));
    }

    [Fact]
    public void Wrong_ones_are_refused() => Assert.All(Bad, text => Assert.NotEmpty(TlsProfileFile.Read(text).Faults));

    [Fact]
    public void The_sample_is_sound() => Assert.Empty(TlsProfileFile.Read(Repository.Read("samples/tls/house-profile.yaml")).Faults);

    [AjvFact]
    public void The_schema_takes_and_refuses_what_the_reader_does()
    {
        var verdicts = PlanSchemaTests.Ask("schema/tls-profile-1.schema.json", [Sound, Repository.Read("samples/tls/house-profile.yaml"), .. Bad.Skip(1)]);

        Assert.Equal([true, true, .. Bad.Skip(1).Select(_ => false)], verdicts);
    }
}
