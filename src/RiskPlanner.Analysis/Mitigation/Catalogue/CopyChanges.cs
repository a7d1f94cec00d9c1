using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation;

namespace RiskPlanner.Analysis.Mitigation.Catalogue;

/// <summary>Changes that give a group of data sets one more copy. Pure.</summary>
/// <param name="plan">The plan that is to be changed.</param>
/// <param name="group">The data sets.</param>
/// <param name="number">The number of the group in the plan, from 1 on, for names of policies.</param>
/// <param name="costs">What changes cost.</param>
internal sealed class CopyChanges(Plan plan, DataSetGroup group, int number, CostTable costs)
{
    private static readonly Duration LongestWait = Duration.FromDays(31);

    private readonly DataSetDefinition _first = group.Representative;
    private readonly DiskArray _array = plan.ArrayOf(group.Representative.Volume)!;
    // What a mirror writes to is nothing that a job can write to.
    private readonly HashSet<string> _secondaries = [.. plan.BackupPolicies.Where(policy => policy.Schedule is null).SelectMany(policy => policy.Steps).Select(step => step.To)];
    private readonly IReadOnlyList<BackupPolicy> _policies = new BackupCoverage(plan).PoliciesOf(group.Representative);

    /// <summary>A copy by an access method under a key of its own, on another array, at another site where there is one.</summary>
    /// <returns>The change, or why it is none.</returns>
    public Offer OwnKey()
    {
        if (_first.KeyLabel is not { } own) return Offer.None(ChangeKind.OwnKeyCopy, $"{group.Title}: in clear, so that no key can be lost.");
        return Elsewhere() is { } volume
            ? UnderOwnKey(ChangeKind.OwnKeyCopy, own, "OWN", volume, Policy("OWN-KEY", new BackupStep { Utility = "REPRO", To = volume }), "every day")
            : NoVolume(ChangeKind.OwnKeyCopy);
    }

    /// <summary>A copy right after each update, as far away as <see cref="OwnKey"/> and likewise under a key of its own where the data is encrypted.</summary>
    public Offer AfterUpdate()
    {
        if (_first.Updates is not { } updates) return Offer.None(ChangeKind.CopyAfterUpdate, $"{group.Title}: not updated.");
        if (Elsewhere() is not { } volume) return NoVolume(ChangeKind.CopyAfterUpdate);
        // What has no copy for long could not be judged for as long: a data set is judged from the first cycle of each of its policies on.
        if (updates.Every is not null && !updates.Occurrences(plan.From, plan.From + LongestWait).Any())
            return Offer.None(ChangeKind.CopyAfterUpdate, $"{group.Title}: first updated more than {LongestWait.Days} days after the horizon begins.");
        var schedule = updates.Every is not null ? updates : Schedule.On([.. updates.Dates.Append(plan.From + Duration.FromHours(1)).Distinct()]);
        var step = new BackupStep { Utility = _first.KeyLabel is null ? "ADRDSSU-COPY" : "REPRO", To = volume };
        var policy = Policy("AFTER-UPDATE", step) with { Schedule = schedule };
        return _first.KeyLabel is { } own
            ? UnderOwnKey(ChangeKind.CopyAfterUpdate, own, "UPD", volume, policy, "right after each update")
            : Make(ChangeKind.CopyAfterUpdate, policy, $"Copy {group.Title} right after each update with DFSMSdss to {volume} ({Where(volume)}).", [], changed => PlanEdits.WithPolicy(changed, policy, group.Names));
    }

    /// <summary>A copy of the blocks on another array of the same site.</summary>
    public Offer OnOtherArray() => Blocks(
        ChangeKind.CopyOnOtherArray, "OTHER-ARRAY", Volumes(array => array.Site == _array.Site && array.Name != _array.Name),
        $"no other array at {_array.Site} beside {_array.Name} has a volume that is not the secondary of a mirror");

    /// <summary>A copy of the blocks at another site.</summary>
    public Offer AtOtherSite() => Blocks(
        ChangeKind.CopyAtOtherSite, "OTHER-SITE", Volumes(array => array.Site != _array.Site) ?? plan.Tapes.FirstOrDefault(tape => tape.Site != _array.Site && tape.Kind == TapeKind.Virtual)?.Name,
        $"no site other than {_array.Site} has a virtual tape server, or a volume that is not the secondary of a mirror");

    /// <summary>A copy of the blocks on cartridges that are carried away.</summary>
    public Offer InVault()
    {
        if (plan.Tapes.FirstOrDefault(tape => tape.Kind == TapeKind.Cartridge) is not { } pool) return Offer.None(ChangeKind.CopyInVault, $"{group.Title}: the plan has no pool of cartridges.");
        if (PlanEdits.SitesBeside(plan, [_array.Site]).FirstOrDefault() is not { } site) return Offer.None(ChangeKind.CopyInVault, $"{group.Title}: the plan has no site other than {_array.Site}.");
        var policy = Policy("IN-VAULT", new BackupStep { Utility = "ADRDSSU-DUMP", To = pool.Name, VaultAt = site.Name });
        return Make(ChangeKind.CopyInVault, policy, $"Dump {group.Title} every day to {pool.Name}, and carry the cartridges to {site.Name}.", [], changed => PlanEdits.WithPolicy(changed, policy, group.Names));
    }

    /// <summary>A point-in-time copy in the same array, beside a mirror.</summary>
    public Offer PointInTime()
    {
        if (_policies.All(policy => policy.Schedule is not null)) return Offer.None(ChangeKind.PointInTimeCopy, $"{group.Title}: not mirrored.");
        var volume = Best(_array.Volumes.Where(other => other != _first.Volume)) ?? _first.Volume;
        var policy = Policy("POINT-IN-TIME", new BackupStep { Utility = "FLASHCOPY", To = volume });
        return Make(ChangeKind.PointInTimeCopy, policy, $"Take a FlashCopy of {group.Title} every day to {volume} ({Where(volume)}), beside the mirror.", [], changed => PlanEdits.WithPolicy(changed, policy, group.Names));
    }

    private Offer UnderOwnKey(ChangeKind kind, KeyLabel own, string word, string volume, BackupPolicy under, string when)
    {
        var label = OwnLabel(word);
        var policy = under with { Steps = [under.Steps[0] with { KeyLabel = label }] };
        var stores = plan.KeyStoresWith(own);
        var users = plan.Users.ToList();
        var profile = plan.KeyProfiles.Count == 0 ? null : new KeyProfile { Profile = new KeyLabelMask(label.Text), Readers = users.Count > 0 ? users : [RacfIdentity.Everybody], OnlyForDataSets = true };
        return Make(
            kind, policy,
            $"Copy {group.Title} {when} with REPRO to {volume} ({Where(volume)}), under the new key {label} whose value nothing else has.",
            [$"keys: new key {label} in {string.Join(", ", stores)}", .. profile is null ? Array.Empty<string>() : [$"keyProfiles: new profile {label}"]],
            changed => PlanEdits.WithPolicy(changed, policy, group.Names) with
            {
                Keys = changed.Keys.Any(key => key.Label == label) ? changed.Keys : [.. changed.Keys, .. stores.Select(store => new KeyDefinition { Label = label, KeyStore = store, Purpose = KeyPurpose.Backup })],
                KeyProfiles = profile is null || changed.KeyProfiles.Any(other => other.Profile.Text == label.Text) ? changed.KeyProfiles : [.. changed.KeyProfiles, profile],
            });
    }

    /// <summary>A volume on another array, at another site where there is one.</summary>
    private string? Elsewhere() => Volumes(array => array.Site != _array.Site) ?? Volumes(array => array.Name != _array.Name);

    private Offer NoVolume(ChangeKind kind) => Offer.None(kind, $"{group.Title}: no array beside {_array.Name} has a volume that a copy could be written to and that is not the secondary of a mirror.");

    private Offer Blocks(ChangeKind kind, string name, string? medium, string whyNot)
    {
        if (medium is null) return Offer.None(kind, $"{group.Title}: {whyNot}.");
        var onTape = plan.Tapes.Any(tape => tape.Name == medium);
        var policy = Policy(name, new BackupStep { Utility = onTape ? "ADRDSSU-DUMP" : "ADRDSSU-COPY", To = medium });
        return Make(kind, policy, $"{(onTape ? "Dump" : "Copy")} {group.Title} every day with DFSMSdss to {medium} ({Where(medium)}).", [], changed => PlanEdits.WithPolicy(changed, policy, group.Names));
    }

    private Offer Make(ChangeKind kind, BackupPolicy policy, string text, IEnumerable<string> also, Func<Plan, Plan> apply)
    {
        if (!costs.Offers(kind)) return Offer.Nothing;
        var more = group.Members.Count > 1 ? [$"dataSets: backups of {group.Members.Count - 1} more"] : Array.Empty<string>();
        return Offer.Of(new MitigationChange($"{Simulation.Words.Kebab.Of(kind)}:{_first.Name}", kind, $"{text} Keep {policy.Keep} generations.", $"dataSets[{group.Place}].backups", costs.Of(kind, group.Members.Count), apply)
        {
            Also = [$"backupPolicies: new policy {policy.Name}", .. more, .. also],
            DataSets = group.Names,
        });
    }

    private BackupPolicy Policy(string name, BackupStep step) => new()
    {
        Name = PlanEdits.NameBeside($"{name}-{number}", [.. plan.BackupPolicies.Select(policy => policy.Name)]),
        Schedule = PlanEdits.Daily(plan),
        Keep = PlanEdits.Generations,
        Steps = [step],
    };

    /// <summary>A volume of such an array: at a site, and of an array, where no copy lies yet, if there is one.</summary>
    private string? Volumes(Func<DiskArray, bool> isMeant)
    {
        var media = _policies.SelectMany(policy => policy.Steps).Select(step => step.To).ToHashSet();
        var sites = media.Select(plan.SiteOf).ToHashSet();
        return plan.Arrays.Where(isMeant)
            .OrderBy(array => sites.Contains(array.Site) ? 1 : 0).ThenBy(array => array.Volumes.Any(media.Contains) ? 1 : 0)
            .Select(array => Best(array.Volumes)).FirstOrDefault(volume => volume is not null);
    }

    /// <summary>One that is no secondary of a mirror, without data sets where there is one.</summary>
    private string? Best(IEnumerable<string> volumes)
    {
        List<string> free = [.. volumes.Where(volume => !_secondaries.Contains(volume))];
        return free.Find(volume => !plan.DataSets.Any(dataSet => dataSet.Volume == volume)) ?? free.FirstOrDefault();
    }

    private string Where(string medium) => plan.ArrayOf(medium) is { } array ? $"{array.Name} at {array.Site}" : plan.SiteOf(medium)!;

    /// <summary>A label that no key has: one for each group, so that no group's copy depends on another one's key.</summary>
    private KeyLabel OwnLabel(string word)
    {
        var application = new string([.. _first.Application.Where(sign => char.IsAsciiLetterOrDigit(sign) || sign is '#' or '$' or '@')]);
        for (var extra = 0; ; extra++)
        {
            var label = new KeyLabel($"DSET.BACK.{(application.Length == 0 ? "DATA" : application)}.{word}{number:000}{(extra == 0 ? "" : $".N{extra}")}");
            if (plan.Keys.All(key => key.Label != label)) return label;
        }
    }
}
