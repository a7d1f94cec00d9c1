using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using Xunit.Abstractions;

namespace RiskPlanner.Agreement.Tests.Mutants;

/// <summary>A world of tokens with one wrong rule disagrees with the emulator within the generated cases.</summary>
[Collection(nameof(AgreementCollection))]
public class MutantTests(AgreementRun run, ITestOutputHelper output)
{
    private static readonly SymbolicRules Faithful = SymbolicRules.Faithful;

    [Fact]
    public void The_faithful_world_is_no_mutant() => Assert.Empty(Disagreements(Faithful));

    [Fact]
    public void An_OLD_register_that_keeps_two_generations_is_caught() => Caught(Faithful with { OldGenerations = 2 });

    [Fact]
    public void Twins_with_different_values_are_caught() => Caught(Faithful with { TwinsShareTheirValue = false });

    [Fact]
    public void A_tape_copy_that_keeps_its_label_is_caught() => Caught(With(
        utility => utility.ThroughAccessMethods, utility => utility with { TapeLabelsFrom = new ZosLevel(2, 0) }));

    [Fact]
    public void A_mirror_that_ignores_deletions_is_caught() => Caught(With(
        utility => utility.PairsVolumes, utility => utility with { FollowsDeletions = false }));

    [Fact]
    public void A_CKDS_copy_that_is_restored_whole_under_OLD_is_caught() => Caught(Faithful with { OldActivatesCkds = true });

    [Fact]
    public void A_carried_cartridge_that_is_lost_with_its_stores_site_is_caught() =>
        Caught(Faithful with { CarriedCartridgesOutliveTheirStore = false });

    [Fact]
    public void A_block_copy_that_takes_the_targets_label_is_caught() => Caught(With(
        utility => utility is { PairsVolumes: false, LeavesDump: false, WithinOneArray: false }, utility => utility with { ThroughAccessMethods = true }));

    [Fact]
    public void A_key_that_outlives_its_end_date_is_caught() => Caught(Faithful with { ValidityEnds = false });

    [Fact]
    public void An_archived_key_that_does_not_decrypt_where_it_should_is_caught() => Caught(Faithful with { ArchivedKeysDecrypt = false });

    [Fact]
    public void A_data_set_that_takes_the_labels_new_value_is_caught() => Caught(Faithful with { DataSetsKeepTheirValue = false });

    [Fact]
    public void Ransomware_that_reaches_vaults_is_caught() => Caught(Faithful with { RansomwareReachesVaults = true });

    [Fact]
    public void A_replaced_coprocessor_that_keeps_OLD_is_caught() => Caught(Faithful with { ReplacementEmptiesOld = false });

    [Fact]
    public void A_deletion_by_KGUP_that_is_live_at_once_is_caught() => Caught(Faithful with { StorageHidesDiskChanges = false });

    [Fact]
    public void A_repository_whose_keys_die_with_their_master_key_is_caught() => Caught(Faithful with { RepositoriesOutliveMasterKeys = false });

    [Fact]
    public void A_second_key_server_that_holds_keys_it_was_not_given_is_caught() => Caught(Faithful with { KeyServersHoldWhatTheyWereGiven = false });

    [Fact]
    public void A_cartridge_that_opens_with_a_spoilt_key_is_caught() => Caught(Faithful with { CartridgesHoldTheirKey = false });

    [Fact]
    public void A_backup_of_a_key_server_that_loses_what_its_instances_lose_is_caught() => Caught(Faithful with { BackupsKeepPrivateKeys = false });

    [Fact]
    public void A_disk_array_that_needs_no_key_server_is_caught() => Caught(Faithful with { ArraysStayLocked = false });

    [Fact]
    public void A_dump_that_opens_without_its_private_key_is_caught() => Caught(Faithful with { DumpsNeedTheirPrivateKey = false });

    [Fact]
    public void A_dump_that_no_profile_keeps_anybody_from_is_caught() => Caught(Faithful with { ProfilesDecideOfDumps = false });

    [Fact]
    public void A_backup_of_a_key_server_that_opens_without_its_master_key_is_caught() => Caught(Faithful with { BackupsNeedTheMasterKey = false });

    [Fact]
    public void A_repository_under_dual_control_that_one_person_makes_destroy_a_key_is_caught() => Caught(Faithful with { DestructionNeedsTwo = false });

    [Fact]
    public void A_recovery_key_that_no_change_renews_is_caught() => Caught(Faithful with { RecoveryKeysAreRenewed = false });

    [Fact]
    public void A_restored_repository_that_knows_what_is_younger_than_its_backup_is_caught() => Caught(Faithful with { BackupsOfRepositoriesAreOld = false });

    [Fact]
    public void Paths_in_data_sets_that_are_no_aggregates_are_caught() => Caught(With(utility => utility.ReadsFiles, utility => utility with { ReadsFiles = false }));

    [Fact]
    public void A_rekeying_that_reaches_cartridges_in_the_vault_is_caught() => Caught(Faithful with { CarriedCartridgesKeepTheirLabels = false });

    [Fact]
    public void Copies_that_are_found_without_their_inventory_are_caught() => Caught(Faithful with { InventoriesAreNeeded = false });

    [Fact]
    public void A_restored_inventory_that_knows_what_is_younger_than_its_backups_is_caught() => Caught(Faithful with { BackupsOfInventoriesAreOld = false });

    [Fact]
    public void A_DES_master_key_that_nobody_checks_is_caught() => Caught(Faithful with { DesIsChecked = false });

    [Fact]
    public void A_PKDS_whose_master_keys_nobody_checks_is_caught() => Caught(Faithful with { PkdsIsChecked = false });

    [Fact]
    public void A_REPRO_that_needs_the_key_between_like_data_sets_is_caught() => Caught(With(
        utility => utility.CopiesLikeEncryptedFrom is not null, utility => utility with { CopiesLikeEncryptedFrom = null }));

    [Fact]
    public void An_IEBGENER_that_copies_without_the_key_is_caught() => Caught(With(
        utility => utility.ThroughAccessMethods, utility => utility with { CopiesLikeEncryptedFrom = new ZosLevel(3, 2) }));

    [Fact]
    public void A_smart_card_that_can_be_used_in_any_zone_is_caught() => Caught(Faithful with { SmartCardsHaveZones = false });

    [Fact]
    public void A_set_of_key_parts_that_needs_not_all_its_holders_is_caught() => Caught(Faithful with { SetsNeedAllHolders = false });

    [Fact]
    public void An_addition_by_KGUP_that_is_live_at_once_is_caught() => Caught(Faithful with { AdditionsNeedRefresh = false });

    [Fact]
    public void A_holder_who_needs_the_key_at_each_access_is_caught() => Caught(Faithful with { HoldersKeepTheirKey = false });

    [Fact]
    public void The_deletion_of_what_is_kept_open_is_caught() => Caught(Faithful with { HeldIsNotDeleted = false });

    [Fact]
    public void A_job_that_outranks_a_profile_is_caught() => Caught(Faithful with { ProfilesOutrankJobs = false });

    [Fact]
    public void A_REPRO_that_needs_no_key_between_unlike_types_is_caught() => Caught(Faithful with { UnlikeTypesNeedKeys = false });

    [Fact]
    public void Users_whom_no_profile_stops_are_caught() => Caught(Faithful with { ProfilesDecide = false });

    [Fact]
    public void A_key_for_CPACF_that_no_profile_covers_is_caught() => Caught(Faithful with { KeysNeedAProfile = false });

    private static SymbolicRules With(Func<UtilityEffect, bool> which, Func<UtilityEffect, UtilityEffect> change) => Faithful with
    {
        Utilities = Faithful.Utilities.ToDictionary(utility => utility.Key, utility => which(utility.Value) ? change(utility.Value) : utility.Value),
    };

    private void Caught(SymbolicRules mutant)
    {
        var first = Disagreements(mutant).Cast<int?>().FirstOrDefault();
        output.WriteLine($"caught by case {first + 1} of {AgreementRun.LeastCases}");
        Assert.NotNull(first);
    }

    /// <summary>The places of the cases that disagree, in order; each is judged when it is asked for.</summary>
    private IEnumerable<int> Disagreements(SymbolicRules rules) => run.Cases.Take(AgreementRun.LeastCases).Index()
        .Where(judged => Judges.Differences(judged.Item.Outcomes, Judges.Symbolic(judged.Item.Case, rules)).Count > 0).Select(judged => judged.Index);
}
