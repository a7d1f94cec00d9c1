using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RiskPlanner.Persistence.Runs;

/// <summary>The table of runs.</summary>
internal sealed class RunConfiguration : IEntityTypeConfiguration<RunRow>
{
    private const int WordLength = 20;

    public void Configure(EntityTypeBuilder<RunRow> builder)
    {
        builder.ToTable("Runs");
        builder.HasKey(run => run.Id);
        // Words instead of numbers: a reordered enumeration must not change what old rows say.
        builder.Property(run => run.Kind).HasMaxLength(WordLength);
        builder.Property(run => run.State).HasConversion<string>().HasMaxLength(WordLength);
        builder.HasIndex(run => new { run.State, run.Id });
        builder.HasIndex(run => new { run.Kind, run.Plan, run.State, run.Id });
    }
}
