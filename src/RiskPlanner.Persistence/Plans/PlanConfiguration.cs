using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RiskPlanner.Model;

namespace RiskPlanner.Persistence.Plans;

/// <summary>The table of plans.</summary>
internal sealed class PlanConfiguration : IEntityTypeConfiguration<PlanRow>
{
    private const int LongestSlug = 200;
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<PlanRow> builder)
    {
        builder.ToTable("Plans");
        builder.HasKey(plan => plan.Slug);
        builder.Property(plan => plan.Slug).HasMaxLength(LongestSlug);
        builder.Property(plan => plan.Name).HasMaxLength(PlanLimits.MaximumPlanNameLength);
        builder.Property(plan => plan.Sha256).HasMaxLength(HashLength);
        builder.HasIndex(plan => plan.Name);
    }
}
