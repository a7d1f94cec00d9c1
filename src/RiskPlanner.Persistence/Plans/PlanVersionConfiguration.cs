using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RiskPlanner.Application.Plans;

namespace RiskPlanner.Persistence.Plans;

/// <summary>The table of plans' versions.</summary>
internal sealed class PlanVersionConfiguration : IEntityTypeConfiguration<PlanVersionRow>
{
    public void Configure(EntityTypeBuilder<PlanVersionRow> builder)
    {
        builder.ToTable("PlanVersions");
        builder.HasKey(version => new { version.Plan, version.Number });
        builder.Property(version => version.Plan).HasMaxLength(PlanConfiguration.LongestSlug);
        builder.Property(version => version.Author).HasMaxLength(PlanEdit.LongestAuthor);
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(version => version.Plan).OnDelete(DeleteBehavior.Cascade);
    }
}
