using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// Data sets of which a version must be readable for longer than any copy of it is kept: a need to view data history is met by what is archived (seed
/// paper, 1.1.4), or by backups that are kept for so long. What the horizon does not show is not judged. Told once for data sets that are alike in this.
/// </summary>
internal static class RetentionAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan, BackupCoverage coverage)
    {
        var told = new HashSet<(Schedule? Updates, Period Retention, Instant? Created, Instant? Deleted, Migration? Migrates, string Policies)>();
        foreach (var (i, dataSet) in plan.DataSets.Index().Where(entry => entry.Item is { Retention: not null, Updates: not null }))
        {
            var policies = coverage.PoliciesOf(dataSet);
            // Without a backup that is what is told (RA0021).
            if (policies.Count == 0) continue;
            if (!told.Add((dataSet.Updates, dataSet.Retention!, dataSet.CreatedAt, dataSet.DeletedAt, dataSet.Migrates, string.Join(' ', policies.Select(policy => policy.Name))))) continue;
            if (Shortest(plan, dataSet, policies) is not { } gap) continue;
            yield return new PlanAdvice(AdviceRules.VersionGoneBeforeItsRetention, $"dataSets[{i}].retention", $"{dataSet.Retention}",
                $"Each version of {dataSet.Name} must be kept for {dataSet.Retention}. {(gap.Version.Copied ? $"The version of {gap.Version.At} can be had until {gap.Version.Until} only" : $"The version of {gap.Version.At} is overwritten at {gap.Version.Until} and in no copy")}; so it is with {gap.Count:N0} of {gap.Judged:N0} versions of the plan.",
                "more copies kept, or a policy of its own for history, such as a yearly one that keeps as many years");
        }
    }

    /// <summary>The first version that can be had for too short a time, and with how many of those that can be judged it is so; null where there is none.</summary>
    private static ((Instant At, Instant Until, bool Copied) Version, int Count, int Judged)? Shortest(Plan plan, DataSetDefinition dataSet, IReadOnlyList<BackupPolicy> policies)
    {
        Instant[] written = [.. dataSet.Updates!.Occurrences(dataSet.BeginsIn(plan), plan.Until).Where(dataSet.ExistsAt).Prepend(dataSet.BeginsIn(plan)).Distinct()];
        var ends = Overwritten(plan, dataSet, written);
        var copied = new bool[written.Length];
        foreach (var policy in policies.Where(policy => policy.Schedule is not null))
        {
            foreach (var (version, until) in Copies(plan, dataSet, policies, policy, written))
            {
                copied[version] = true;
                if (until > ends[version]) ends[version] = until;
            }
        }

        (Instant At, Instant Until, bool Copied)? first = null;
        var (count, judged) = (0, 0);
        // The first one of a data set that was there before the horizon may have copies from before.
        for (var version = dataSet.CreatedAt is null ? 1 : 0; version < written.Length; version++)
        {
            // What is there until the horizon ends may be there for longer.
            var needed = PeriodLength.After(written[version], dataSet.Retention!, 1);
            if (ends[version] == Instant.MaxValue && needed > plan.Until) continue;
            judged++;
            if (ends[version] >= needed) continue;
            count++;
            first ??= (written[version], ends[version], copied[version]);
        }

        return first is { } found ? (found, count, judged) : null;
    }

    /// <summary>When each version is overwritten or deleted; the last one within the horizon never is.</summary>
    private static Instant[] Overwritten(Plan plan, DataSetDefinition dataSet, Instant[] written) =>
        [.. written.Skip(1), dataSet.DeletedAt <= plan.Until ? dataSet.DeletedAt.Value : Instant.MaxValue];

    /// <summary>Which versions the copies of a policy hold, and when each of them is dropped; <see cref="Instant.MaxValue"/> where the horizon does not show it.</summary>
    private static IEnumerable<(int Version, Instant Until)> Copies(Plan plan, DataSetDefinition dataSet, IReadOnlyList<BackupPolicy> policies, BackupPolicy policy, Instant[] written)
    {
        var leftOut = MigratedTimes.LeftOut(plan, dataSet, policies, policy);
        var places = new List<(Instant At, int? Version)>();
        var version = -1;
        var last = -1;
        foreach (var at in policy.Schedule!.Occurrences(plan.From, plan.Until))
        {
            while (version + 1 < written.Length && written[version + 1] <= at) version++;
            var isMade = version >= 0 && dataSet.ExistsAt(at) && !leftOut.Contains(at) && !(policy.OnlyChanged && version == last);
            if (isMade) last = version;
            // Where versions are counted, a cycle that makes none takes no place.
            if (isMade || !policy.CountsVersionsOf(dataSet)) places.Add((at, isMade ? version : null));
        }

        for (var place = 0; place < places.Count; place++)
        {
            if (places[place].Version is not { } held) continue;
            var until = place + policy.VersionsKept < places.Count ? places[place + policy.VersionsKept].At : Instant.MaxValue;
            // Days count from when there is a later version.
            if (policy.Expires?.Existing?.Days is { } days && place + 1 < places.Count) until = Instant.Min(until, places[place + 1].At + Duration.FromDays(days));
            yield return (held, until);
        }
    }
}
