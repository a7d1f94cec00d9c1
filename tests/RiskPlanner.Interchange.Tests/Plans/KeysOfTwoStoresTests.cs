using RiskPlanner.Model;

namespace RiskPlanner.Interchange.Tests;

/// <summary>A label can lie in several key stores: its items are told apart by them, and keep their comments.</summary>
public sealed class KeysOfTwoStoresTests
{
    private const string Text = """
        schema: 1
        name: Two key stores
        horizon: {from: '2026-01-01T00:00:00Z', until: '2026-12-31T00:00:00Z'}

        sites:
          - {name: PROD, kind: production}
          - {name: RECOV, kind: recovery}

        keyStores:
          - name: CKDS-PROD
            sites: [PROD]
          - name: CKDS-RECOV
            sites: [RECOV]

        sysplexes:
          - name: PLEXPROD
            site: PROD
            keyStore: CKDS-PROD
          - name: PLEXRECV
            site: RECOV
            keyStore: CKDS-RECOV

        keys:
          # made here
          - label: DSET.PRIM.A.KEY001
            keyStore: CKDS-PROD
          # carried there
          - label: DSET.PRIM.A.KEY001
            keyStore: CKDS-RECOV

        """;

    private static readonly PlanReadResult Reading = PlanFile.Read(Text);

    [Fact]
    public void Their_items_have_identities_of_their_own() => Assert.Equal(["DSET.PRIM.A.KEY001", "DSET.PRIM.A.KEY001 in=CKDS-RECOV"], Keys().Select(item => item.Identity));

    [Fact]
    public void Each_has_its_own_comment()
    {
        Assert.Contains("made here", Keys()[0].Comments, StringComparison.Ordinal);
        Assert.Contains("carried there", Keys()[1].Comments, StringComparison.Ordinal);
    }

    [Fact]
    public void One_can_be_replaced_and_the_other_one_stays()
    {
        var content = new PlanContent(Reading.Plan!);
        content.Put(Keys()[1].Identity, PlanItems.Read(PlanSections.Get("keys"), Keys()[1].ToJson()).Item! with { Content = Keys()[1].Content.Replace("KEY001", "KEY002", StringComparison.Ordinal) });

        Assert.Equal([("DSET.PRIM.A.KEY001", "CKDS-PROD"), ("DSET.PRIM.A.KEY002", "CKDS-RECOV")], content.ToPlan().Keys.Select(key => (key.Label.Text, key.KeyStore)));
    }

    [Fact]
    public void One_that_is_left_alone_is_still_found_by_what_told_it_apart()
    {
        var content = new PlanContent(Reading.Plan!);
        content.Remove("keys", Keys()[0].Identity);

        Assert.Equal(0, content.IndexOf("keys", Keys()[1].Identity));
    }

    private static List<PlanItem> Keys() => [.. PlanItems.Split(Reading.Plan!, Reading.Comments).Where(item => item.Section == "keys")];
}
