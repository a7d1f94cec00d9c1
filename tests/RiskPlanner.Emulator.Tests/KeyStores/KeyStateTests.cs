using NodaTime;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Tests.World;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.KeyStores;

/// <summary>States of key records, and the two copies of a CKDS (z/OS facts, 2.2 and 2.3).</summary>
public class KeyStateTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 1, 10, 12, 0);

    [Fact]
    public void A_key_whose_validity_has_not_begun_gives_reason_D0E() =>
        Assert.Equal("IEC143I 213-85,...RC=X'00000008',RSN=X'00000D0E'", ReadWith(record => record with { ValidFrom = Noon + Duration.FromSeconds(1) }, Cause.KeyPreActive));

    [Fact]
    public void At_its_end_date_a_key_stops_decrypting_with_reason_D0F() =>
        Assert.Equal("IEC143I 213-85,...RC=X'00000008',RSN=X'00000D0F'", ReadWith(record => record with { ValidUntil = Noon }, Cause.KeyDeactivated));

    [Fact]
    public void A_CIPHER_key_that_was_made_without_XPRTCPAC_gives_reason_BF3() =>
        Assert.Equal("IEC143I 213-85,...RC=X'00000008',RSN=X'00000BF3'", ReadWith(record => record with { ExportableToCpacf = false }, Cause.KeyNotExportable));

    [Fact]
    public void Within_its_dates_a_key_works() =>
        Assert.Equal("", ReadWith(record => record with { ValidFrom = Noon, ValidUntil = Noon + Duration.FromSeconds(1) }, expected: null));

    [Fact]
    public void What_KGUP_deletes_stays_live_until_the_refresh()
    {
        var (estate, kgup, icsf) = Loaded();

        kgup.Delete(Estate.Primary);
        Assert.True(estate.Read(Estate.Master).Done);

        icsf.Refresh();
        Assert.Equal(Cause.KeyNotFound, estate.Read(Estate.Master).Failure?.Cause);
    }

    [Fact]
    public void What_KGUP_adds_is_not_found_until_the_refresh()
    {
        var (estate, kgup, icsf) = Loaded();
        var label = new Model.KeyLabel("DSET.PRIM.APPL.KEY002");
        estate.World.Racf.PermitKey(Emulator.Access.User.Recoverer, label);

        kgup.Add(label);
        Assert.Equal(Cause.KeyNotRefreshed, estate.World.ProbeKey(Estate.Home, Role.Recoverer, label).Failure?.Cause);

        icsf.Refresh();
        Assert.True(estate.World.ProbeKey(Estate.Home, Role.Recoverer, label).Done);
    }

    [Fact]
    public void Records_are_kept_in_the_order_of_their_labels() =>
        Assert.Equal([Estate.Backup, Estate.Twin, Estate.Primary], Loaded().Estate.World.Systems.Stores["KEYS"].Disk!.Records.Select(record => record.Label));

    private static string ReadWith(Func<KeyRecord, KeyRecord> change, Cause? expected)
    {
        var (estate, _, icsf) = Loaded();
        icsf.Store.Change(disk => disk.With(change(disk.Find(Estate.Primary)!)));
        icsf.Refresh();
        estate.World.AdvanceTo(Noon);

        var answer = estate.Read(Estate.Master);

        Assert.Equal(expected, answer.Failure?.Cause);
        return answer.Observations[^1].Message;
    }

    private static (Estate Estate, Kgup Kgup, Icsf Icsf) Loaded()
    {
        var estate = new Estate();
        estate.Load(Estate.Master);
        var icsf = estate.World.Systems.Icsf[Estate.Home];
        return (estate, new Kgup(icsf.Store, icsf.Card), icsf);
    }
}
