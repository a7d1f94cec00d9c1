using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RiskPlanner.Persistence.Runs;

/// <summary>The table of results: one for a run at most, gone with the run.</summary>
internal sealed class RunResultConfiguration : IEntityTypeConfiguration<RunResultRow>
{
    public void Configure(EntityTypeBuilder<RunResultRow> builder)
    {
        builder.ToTable("RunResults");
        builder.HasKey(result => result.RunId);
        builder.Property(result => result.RunId).ValueGeneratedNever();
        builder.HasOne<RunRow>().WithOne().HasForeignKey<RunResultRow>(result => result.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
