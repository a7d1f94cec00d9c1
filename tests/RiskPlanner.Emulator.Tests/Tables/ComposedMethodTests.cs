using NodaTime;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Emulator.Tests.Tables;

/// <summary>Methods that production code does not name get their right column from the utilities that they are made of.</summary>
public class ComposedMethodTests
{
    [Fact]
    public void Records_copied_under_a_backup_label_and_then_dumped_survive_key_loss_by_the_backup_key() =>
        Assert.Equal(
            [
                "File corruption: Yes", "Malicious corruption: Yes", "Accidental data set deletion: Yes", "Disk failure: Yes",
                "Data centre loss: Yes, if copy is offsite", "Key loss: Yes, if backup protected by different key",
            ],
            ColumnOf(new BackupMethod("REPRO, then dump",
                new MethodStep("REPRO", MethodMedium.Disk, Withdrawn: true), new MethodStep("ADRDSSU-DUMP", MethodMedium.Tape))));

    [Fact]
    public void A_FlashCopy_read_to_tape_survives_key_loss_in_clear() =>
        Assert.Equal("Key loss: Yes (but backups not secured i.e. not encrypted)",
            ColumnOf(new BackupMethod("FlashCopy, then records to tape",
                new MethodStep("FLASHCOPY", MethodMedium.SameArray, Withdrawn: true), new MethodStep("IEBGENER", MethodMedium.Tape)))[^1]);

    [Fact]
    public void A_dump_copied_as_blocks_once_more_is_unpacked_and_still_dies_with_the_key()
    {
        var column = ColumnOf(new BackupMethod("FDR dump, copied", new MethodStep("FDRDSF", MethodMedium.Disk), new MethodStep("FDRCOPY", MethodMedium.Disk)));

        Assert.Equal("Disk failure: Yes", column[3]);
        Assert.Equal("Key loss: No", column[^1]);
    }

    [Fact]
    public void FDR_is_the_twin_of_DFSMSdss() =>
        Assert.Equal(
            ColumnOf(new BackupMethod("DSS", new MethodStep("ADRDSSU-DUMP", MethodMedium.Tape))),
            ColumnOf(new BackupMethod("FDR", new MethodStep("FDRDSF", MethodMedium.Tape))));

    [Fact]
    public void A_mirror_with_a_lag_of_a_day_still_has_what_was_corrupted_an_hour_ago() =>
        Assert.Equal("File corruption: Yes",
            ColumnOf(new BackupMethod("Slow mirror", new MethodStep("GLOBAL-MIRROR", MethodMedium.PairedArray, Lag: Period.FromDays(1))))[0]);

    private static List<string> ColumnOf(BackupMethod method) =>
        [.. Derived.Tables([PaperTables.Table2 with { Methods = [method] }])[0].Rows.Select(row => $"{row.Threat}: {row.Cells[0].Text}")];
}
