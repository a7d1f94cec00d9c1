using NodaTime;
using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests;

public sealed class ExpiryAdviceTests
{
    private static readonly Instant End = Instant.FromUtc(2026, 10, 1, 0, 0);

    private static readonly ExpiryAlerts Alerts = new() { To = ["A. Adams"] };

    [Fact]
    public void An_alert_of_a_repository_that_holds_the_key_or_of_its_key_store_comes_before_its_end()
    {
        Assert.Empty(About(Held(Alerts, "PRIM.**"), AdviceRules.KeyEndsWithoutAlert));
        Assert.Empty(About(Checked("CKDS", Alerts), AdviceRules.KeyEndsWithoutAlert));
        foreach (var plan in new[] { Held(Alerts, "BACK.**"), Checked("OTHER", Alerts) })
        {
            var advice = Assert.Single(About(plan, AdviceRules.KeyEndsWithoutAlert));

            Assert.Equal(("keys[0].activeUntil", "2026-10-01T00:00:00Z", "The key ends while it is needed (until 2026-12-31T00:00:00Z), and no alert comes before: neither a repository that holds it nor its key store has one."),
                (advice.Path, advice.Value, advice.Rule));
        }

        // A plan without alerts is told of the end alone.
        Assert.Equal(AdviceRules.KeyEndsTooEarly, Assert.Single(Advised.Of(Ending)).Basis);
    }

    [Fact]
    public void A_key_that_ends_when_nothing_is_under_it_needs_no_alert() =>
        Advised.Nothing(Checked("OTHER", Alerts) with { Keys = [Sound.Keys[0], Sound.Keys[1] with { ActiveUntil = End }, Sound.Keys[2]] });

    [Fact]
    public void An_alert_that_reaches_nobody_is_told()
    {
        var silent = Assert.Single(About(Held(Alerts with { To = [] }, "PRIM.**"), AdviceRules.AlertReachesNobody));
        Assert.Equal(("keyManagers[0].expiryAlerts.to", ""), (silent.Path, silent.Value));

        var unknown = Assert.Single(About(Held(Alerts with { To = ["A. Adams", "Nobody"] }, "PRIM.**"), AdviceRules.AlertReachesNobody));
        Assert.Equal(("keyManagers[0].expiryAlerts.to[1]", "Nobody", "EKMF alerts somebody before keys end whom the plan does not have."), (unknown.Path, unknown.Value, unknown.Rule));

        Assert.Empty(About(Held(Alerts, "PRIM.**"), AdviceRules.AlertReachesNobody));
    }

    [Fact]
    public void A_holder_of_key_parts_can_be_told() => Assert.Empty(About(
        Checked("CKDS", Alerts with { To = ["B. Brown"] }, store => store with { MasterKey = new() { PartSets = [new() { Site = "VAULT", Holders = ["B. Brown", "C. Clark"] }] } }), AdviceRules.AlertReachesNobody));

    [Theory]
    [InlineData(29, "P30D or more, or a later activeUntil")]
    [InlineData(30, null)]
    [InlineData(31, null)]
    public void A_lead_is_long_enough_where_the_copies_of_before_are_dropped_when_the_key_ends(int days, string? expected)
    {
        var plan = Checked("CKDS", Alerts with { Lead = Period.FromDays(days) }) with { BackupPolicies = [Policy("DAILY", Step("ADRDSSU-COPY", "REC001")) with { Keep = 30 }] };

        Assert.Equal(expected, About(plan, AdviceRules.AlertTooLateForAnotherKey).SingleOrDefault()?.Expected);
    }

    [Fact]
    public void The_alert_that_comes_first_counts()
    {
        var late = Held(Alerts with { Lead = Period.FromDays(2) }, "**") with { BackupPolicies = [Policy("DAILY", Step("ADRDSSU-COPY", "REC001")) with { Keep = 30 }] };

        Assert.Equal("EKMF alerts at 2026-09-29T00:00:00Z that PRIM.KEY ends at 2026-10-01T00:00:00Z. Copies that policy DAILY has made under it by then are kept until 2026-10-29T00:00:00Z: "
            + "who gives the data another key on that day leaves copies that cannot be read.", Assert.Single(About(late, AdviceRules.AlertTooLateForAnotherKey)).Rule);
        Assert.Empty(About(late with { KeyStores = [late.KeyStores[0] with { ExpiryAlerts = Alerts }, late.KeyStores[1]] }, AdviceRules.AlertTooLateForAnotherKey));
    }

    [Fact]
    public void Copies_through_the_access_methods_are_not_under_the_key_of_their_data_set()
    {
        var plan = Checked("CKDS", Alerts with { Lead = Period.FromDays(2) });

        Assert.Single(About(plan with { BackupPolicies = [Policy("DAILY", Step("ADRDSSU-COPY", "REC001")) with { Keep = 30 }] }, AdviceRules.AlertTooLateForAnotherKey));
        Assert.Empty(About(plan with { BackupPolicies = [Policy("DAILY", Step("REPRO", "REC001")) with { Keep = 30 }] }, AdviceRules.AlertTooLateForAnotherKey));
    }

    [Fact]
    public void A_CKDS_that_follows_another_one_watches_its_keys_too()
    {
        var plan = Checked("OTHER", Alerts);
        var following = plan with { KeyStores = [plan.KeyStores[0], plan.KeyStores[1] with { Follows = new("CKDS", KeyStoreTransport.Mirror, null) }] };

        Assert.Single(PlanAdvisor.Advise(plan), advice => advice.Basis == AdviceRules.KeyEndsWithoutAlert);
        Assert.DoesNotContain(PlanAdvisor.Advise(following), advice => advice.Basis == AdviceRules.KeyEndsWithoutAlert);
    }

    [Fact]
    public void Copies_that_no_cycle_drops_in_time_are_told_whatever_the_lead()
    {
        var plan = Checked("CKDS", Alerts with { Lead = Period.FromYears(3) }) with { BackupPolicies = [Policy("DAILY", Step("ADRDSSU-COPY", "REC001")) with { Keep = 400 }] };

        Assert.StartsWith("a later activeUntil", Assert.Single(About(plan, AdviceRules.AlertTooLateForAnotherKey)).Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_repository_and_a_CKDS_with_dates_watch_them()
    {
        Assert.Equal("keyManagers[0].expiryAlerts", OnlyFault(Held(Alerts, "**") is var plan ? plan with { KeyManagers = [plan.KeyManagers[0] with { Kind = KeyManagerKind.TapeKeyServer, Keys = [] }] } : plan).Path);
        Assert.Contains(PlanValidator.Validate(Checked("CKDS", Alerts, store => store with { Format = KeyStoreFormat.Variable })), fault => fault.Path == "keyStores[0].expiryAlerts");
        Assert.Equal("keyStores[0].expiryAlerts.lead", OnlyFault(Checked("CKDS", Alerts with { Lead = Period.Zero })).Path);
        Assert.Equal("keyStores[0].expiryAlerts.to[1]", OnlyFault(Checked("CKDS", Alerts with { To = ["A. Adams", " "] })).Path);
    }

    /// <summary>The sound plan with a key of live data that ends, and somebody to tell.</summary>
    private static Plan Ending => WithKey(key => key with { ActiveUntil = End }) with { People = [new() { Name = "A. Adams" }] };

    private static Plan Held(ExpiryAlerts alerts, string mask) => Ending with
    {
        KeyManagers = [new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "PROD", Keys = [new(mask)], ExpiryAlerts = alerts }],
    };

    private static Plan Checked(string name, ExpiryAlerts alerts, Func<KeyStore, KeyStore>? change = null) => Ending with
    {
        KeyStores = [.. Sound.KeyStores.Select(store => store.Name == name ? (change?.Invoke(store) ?? store) with { ExpiryAlerts = alerts } : store)],
    };

    private static IReadOnlyList<PlanAdvice> About(Plan plan, AdviceRule rule) => [.. Advised.Of(plan).Where(advice => advice.Basis == rule)];
}
